package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.analytics.Statement;

/** The model that ships, put into a folder as if an operator had brought it. */
class FolderModelTest {
  @TempDir private Path folder;

  private void bring(String properties) throws IOException {
    copy("/bge-small-en-v1.5-q.onnx", "model.onnx");
    copy("/bge-small-en-v1.5-q-tokenizer.json", "tokenizer.json");
    Files.writeString(folder.resolve("model.properties"), properties);
  }

  private void copy(String resource, String name) throws IOException {
    try (var in = FolderModelTest.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in), folder.resolve(name));
    }
  }

  @Test
  void anOperatorsModelSpeaksForItsLanguages() throws IOException {
    bring("name=ours-1\nlanguages=fi, ko\npooling=cls\n");
    var texts =
        List.of(
            new Statement("a", "fi", "", "Build a tram line"),
            new Statement("b", "en", "", "Build a tram line"));
    var placed = new TextVectors(SentenceModels.with(folder), VectorStore.NONE).of(texts);
    assertThat(placed.get("a").space()).isEqualTo("ours-1");
    assertThat(placed.get("b").space()).isEqualTo(BgeSmall.SPACE);
    assertThat(placed.get("a").values())
        .containsExactly(BgeSmall.get().uncentred("Build a tram line"), within(1e-6f));
  }

  @Test
  void poolingAndPrefixChangeTheVector() throws IOException {
    bring("name=ours\nlanguages=*\nprefix=query: \n");
    var model = FolderModel.in(folder);
    assertThat(model.knows("tlh")).isTrue();
    float[] vector = model.embed("tram");
    assertThat(vector).hasSize(BgeSmall.WIDTH);
    assertThat(vector[0]).isNotEqualTo(BgeSmall.get().uncentred("tram")[0]);
  }

  @Test
  void anIncompleteFolderIsRefusedInASentence() throws IOException {
    assertThatThrownBy(() -> FolderModel.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs model.onnx, tokenizer.json and model.properties");
    bring("languages=ko\n");
    assertThatThrownBy(() -> FolderModel.in(folder)).hasMessageContaining("does not say name");
  }

  @Test
  void anUnknownPoolingIsRefused() throws IOException {
    bring("name=ours\nlanguages=ko\npooling=max\n");
    assertThatThrownBy(() -> FolderModel.in(folder)).hasMessageContaining("mean or cls");
  }
}
