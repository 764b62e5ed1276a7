package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Invalid;

class WordsTest {
  @Test
  void theLongestTitleIsAcceptedAndOneLongerIsNot() {
    assertThat(Words.title("가".repeat(200))).hasSize(200);
    assertThatThrownBy(() -> Words.title("가".repeat(201)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("200");
  }

  @Test
  void lengthsCountCharactersAndNotTheirHalves() {
    assertThat(Words.title("🚲".repeat(200))).hasSize(400);
    assertThat(Words.text("🚲".repeat(10_000))).isNotEmpty();
    assertThatThrownBy(() -> Words.text("🚲".repeat(10_001))).isInstanceOf(Invalid.class);
  }

  @Test
  void aTitleIsOneLine() {
    assertThat(Words.title(" Bike\n\tlanes ")).isEqualTo("Bike lanes");
    assertThatThrownBy(() -> Words.title(null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Words.title(" \u200B\u00A0 ")).isInstanceOf(Invalid.class);
  }

  @Test
  void whatCannotBeKeptIsLeftOut() {
    assertThat(Words.text("a\u0000b\u0007c\r\nd")).isEqualTo("abc\nd");
    assertThat(Words.text("half \uD83D only")).isEqualTo("half \uFFFD only");
    assertThat(Words.text("turned \u202Eround")).isEqualTo("turned round");
  }

  @Test
  void koreanIsComposed() {
    assertThat(Words.title("\u1106\u1161\u1103\u1161\u11BC")).isEqualTo("마당");
  }

  @Test
  void tagsAreLowerCaseEachOnceAndAtMostFive() {
    assertThat(Words.tags(List.of("Bikes", " bikes ", "", "도시"))).containsExactly("bikes", "도시");
    assertThat(Words.tags(Collections.singletonList(null))).isEmpty();
    assertThat(Words.tags(List.of("a", "b", "c", "d", "e"))).hasSize(5);
    assertThatThrownBy(() -> Words.tags(List.of("a", "b", "c", "d", "e", "f")))
        .isInstanceOf(Invalid.class);
    assertThat(Words.tags(List.of("x".repeat(40)))).hasSize(1);
    assertThatThrownBy(() -> Words.tags(List.of("x".repeat(41)))).isInstanceOf(Invalid.class);
  }

  @Test
  void anExcerptIsOneShortLineWithoutMarks() {
    assertThat(Words.excerpt("# Lanes\n\n**More** of [them](http://a.example)"))
        .startsWith("Lanes")
        .contains("More of")
        .doesNotContain("*", "#");
    assertThat(Words.excerpt("🚲".repeat(1000)).codePoints().count()).isEqualTo(280);
  }
}
