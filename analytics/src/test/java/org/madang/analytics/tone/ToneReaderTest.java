package org.madang.analytics.tone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneReaderTest {
  private final ToneReader tone = new ToneReader();

  @Test
  void kindWordsAreKindAndHarshOnesHarsh() {
    assertThat(read("I love this idea.")).isPositive();
    assertThat(read("I hate this idea.")).isNegative();
    assertThat(read("The meeting is at noon.")).isZero();
    assertThat(read("")).isZero();
  }

  @Test
  void aNegationTurnsAWordAround() {
    assertThat(read("This is not good.")).isNegative();
    assertThat(read("This isn’t bad.")).isPositive();
    assertThat(read("This is not a very good plan.")).isNegative();
    assertThat(read("We are without hope.")).isNegative();
  }

  @Test
  void aNegationTooFarAwayTurnsNothing() {
    assertThat(read("Not that anybody here would mind good work.")).isPositive();
  }

  @Test
  void noCountsAgainstWhatItDenies() {
    assertThat(read("There is no fun in this.")).isNegative();
    assertThat(read("There is no harm in this.")).isPositive();
    assertThat(read("No, thanks.")).isLessThan(read("Yes, thanks."));
  }

  @Test
  void someNegationsAreNone() {
    assertThat(read("I was never so happy.")).isGreaterThan(read("I was happy."));
    assertThat(read("Without doubt a great plan.")).isPositive();
    assertThat(read("At least helpful.")).isPositive();
    assertThat(read("The least helpful.")).isNegative();
  }

  @Test
  void intensifiersAndExclamationsCount() {
    assertThat(read("This is very good.")).isGreaterThan(read("This is good."));
    assertThat(read("This is sooooo good.")).isGreaterThan(read("This is good."));
    assertThat(read("This is slightly good.")).isLessThan(read("This is good."));
    assertThat(read("This is kind of good.")).isLessThan(read("This is good."));
    assertThat(read("This is good!!!")).isGreaterThan(read("This is good."));
  }

  @Test
  void capitalsShoutOnlyAmongSmallLetters() {
    assertThat(read("This is GREAT.")).isGreaterThan(read("This is great."));
    assertThat(read("THIS IS GREAT.")).isEqualTo(read("this is great."));
  }

  @Test
  void whatComesAfterButCountsMore() {
    assertThat(read("The plan is good but the cost is horrible.")).isNegative();
  }

  @Test
  void idiomsEmoticonsAndEmojiHaveAToneOfTheirOwn() {
    assertThat(read("This is to die for.")).isPositive();
    assertThat(read("Yeah right.")).isNegative();
    assertThat(read("Tomorrow :)")).isPositive();
    assertThat(read("Tomorrow :-(")).isNegative();
    assertThat(read("Tomorrow 😂")).isPositive();
    assertThat(read("Tomorrow 💔")).isNegative();
    assertThat(read("Tomorrow👍")).isPositive();
  }

  @Test
  void formsOfAWordSoundLikeIt() {
    assertThat(read("It was goooood.")).isPositive();
    assertThat(read("It messes up everything, annoyingly.")).isNegative();
  }

  @Test
  void whatMightBeAndWhatIsAskedCountLess() {
    assertThat(read("It would be great.")).isBetween(0.01, read("It is great.") - 0.01);
    assertThat(read("Is it great?")).isBetween(0.01, read("It is great.") - 0.01);
  }

  @Test
  void aLongTextIsNotExtremeForItsLength() {
    assertThat(read("It works well. ".repeat(30))).isLessThan(0.9);
  }

  @Test
  void koreanIsMeasured() {
    assertThat(tone.read("ko", "정말 재미있고 감동적이에요").orElseThrow()).isGreaterThan(0.3);
    assertThat(tone.read("ko", "최악이다 시간이 아깝다").orElseThrow()).isLessThan(-0.3);
    assertThat(tone.read("ko", "").orElseThrow()).isBetween(-0.3, 0.3);
  }

  @Test
  void otherLanguagesAreNotMeasured() {
    assertThat(tone.read("de", "Das ist wunderbar")).isEmpty();
    assertThat(tone.knows("de")).isFalse();
    assertThat(tone.knows("ko")).isTrue();
  }

  private double read(String text) {
    return tone.read("en", text).orElseThrow();
  }
}
