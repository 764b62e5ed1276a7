package org.madang.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
  private static final Pattern FORMULA = Pattern.compile(Formulas.PATTERN);

  @ParameterizedTest
  @ValueSource(strings = {"$x$", "$a + b$", "$$\na\n$$", "$20 \\times n$", "$\\$", "$x$-axis"})
  void whatStandsBetweenDollarsIsOne(String text) {
    assertThat(FORMULA.matcher(text).lookingAt()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We pay $5 million and could save $2 million",
        "from $5 to $10",
        "$5-$10",
        "5$ or 6$ a day",
        "$a\nb$"
      })
  void sumsOfMoneyAreNone(String text) {
    assertThat(FORMULA.matcher(text).find()).isFalse();
  }
}
