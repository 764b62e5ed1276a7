package org.madang.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsOfSpeechTest {
  private static List<String> tags(String language, String text, String words) {
    int start = text.indexOf(words);
    return PartsOfSpeech.of(language).orElseThrow().between(text, start, start + words.length());
  }

  @Test
  void wordsAreReadInTheirSentence() {
    var text = "My card payment was declined.";
    assertThat(tags("en", text, "card payment")).containsExactly("NOUN", "NOUN");
    assertThat(tags("en", text, "declined")).containsExactly("VERB");
    assertThat(tags("en", "Running Shor's algorithm today", "Shor's algorithm"))
        .as("an ending is a word of its own")
        .hasSize(3);
    assertThat(tags("de", "Wir brauchen mehr Bäume an der Straße.", "Bäume"))
        .containsExactly("NOUN");
    assertThat(tags("fr", "Il faut plus d'arbres dans la rue.", "arbres")).containsExactly("NOUN");
  }

  @Test
  void aTextIsCutAtWordsWhereverItIsRead() {
    var text = "supercalifragilistic ".repeat(40) + "trees grow";
    assertThat(tags("en", text, "trees")).hasSize(1);
    assertThat(tags("en", "trees", "trees")).hasSize(1);
    assertThat(PartsOfSpeech.of("en").orElseThrow().between("", 0, 0)).isEmpty();
  }

  @Test
  void thereIsNoneForALanguageWithoutATagger() {
    assertThat(PartsOfSpeech.of("ko")).isEmpty();
  }
}
