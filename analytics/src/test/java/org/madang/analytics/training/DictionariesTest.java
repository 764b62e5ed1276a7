package org.madang.analytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.analytics.training.Entry.Sense;

class DictionariesTest {
  @TempDir private Path folder;

  @BeforeEach
  void whatAllLanguagesNeed() throws IOException {
    Files.writeString(folder.resolve("edict"), "木 [き] /(n) tree/(P)/\n", Charset.forName("EUC-JP"));
    Files.writeString(folder.resolve("cedict.js"), "module.exports = {\"all\": []};");
  }

  @Test
  void oneMeaningIsSaidInBothLanguages() throws IOException {
    dictionary(
        "pol-eng",
        """
        zamek /ˈzãmɛk/ <n, masc>
        1. castle, fortress
        budowla obronna
        2. lock
        mechanizm w drzwiach
        """);
    dictionary(
        "pol-spa",
        """
        zamek /ˈzãmɛk/ <n>
        1. castillo
        budowla obronna
        2. cerradura
        mechanizm w drzwiach
        3. cremallera
        zapięcie
        """);

    assertThat(glosses("spa"))
        .isEqualTo(
            Map.of(
                "castillo", List.of(List.of("castle", "fortress")),
                "cerradura", List.of(List.of("lock"))));
  }

  @Test
  void otherWordsOfTheSameSpellingAreOtherWords() throws IOException {
    dictionary("ell-eng", "μάτι <n>\neye\n");
    dictionary("ell-rus", "μάτι <v>\nсмотреть\nμάτι <n>\nгла́з 2.\n");

    assertThat(glosses("rus")).isEqualTo(Map.of("глаз", List.of(List.of("eye"))));
  }

  @Test
  void frenchLeadsOnToWordsThatNothingElseLedTo() throws IOException {
    dictionary("pol-eng", "drzewo <n>\ntree\nkot <n>\ncat\n");
    dictionary("pol-fra", "drzewo <n>\narbre\nkot <n>\nchat\n");
    dictionary("pol-ita", "drzewo <n>\nalbero\n");
    dictionary("fra-ita", "arbre <n>\nalbero\nplante\nchat <n>\ngatto\n");

    assertThat(glosses("ita"))
        .isEqualTo(Map.of("albero", List.of(List.of("tree")), "gatto", List.of(List.of("cat"))));
  }

  @Test
  void everydayJapaneseLeadsToGerman() throws IOException {
    dictionary("jpn-deu", "木 /き/\n(noun)\n1. Baum\n");

    assertThat(glosses("deu")).isEqualTo(Map.of("Baum", List.of(List.of("tree"))));
  }

  private Map<String, List<List<String>>> glosses(String language) throws IOException {
    return new Dictionaries(folder)
        .european(language).stream()
            .collect(
                Collectors.toMap(
                    Entry::word, entry -> entry.senses().stream().map(Sense::glosses).toList()));
  }

  private void dictionary(String languages, String lines) throws IOException {
    var file = folder.resolve("freedict-" + languages + ".dict.dz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
  }
}
