package org.madang.analytics.saturation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;

class SaturationMeterTest {
  private static final int NOTIONS = 200;

  @Test
  void whereEverybodySaysTheSameAllHasBeenSaid() {
    var saturation = SaturationMeter.of(Collections.nCopies(20, Set.of("bike", "lane")));

    assertThat(saturation.coverage()).isEqualTo(1);
    assertThat(saturation.expected()).isEqualTo(2);
  }

  @Test
  void whereEverybodySaysSomethingElseLittleHas() {
    var texts = new ArrayList<Set<String>>();
    for (int i = 0; i < 20; i++) {
      texts.add(Set.of("a" + i, "b" + i, "c" + i));
    }

    var saturation = SaturationMeter.of(texts);

    assertThat(saturation.coverage()).isLessThan(0.05);
    assertThat(saturation.next()).isCloseTo(3, within(0.2));
    assertThat(saturation.expected()).isGreaterThan(1000);
  }

  @Test
  void textsThatAreAllAlikeMakeNothingCertain() {
    var same = SaturationMeter.of(Collections.nCopies(10, Set.of("bike", "lane")));
    var others = new ArrayList<Set<String>>();
    for (int i = 0; i < 10; i++) {
      others.add(Set.of("a" + i, "b" + i));
    }
    var different = SaturationMeter.of(others);
    others.replaceAll(text -> Set.of("bike", "lane"));
    others.add(Set.of("bench"));
    var oneOdd = SaturationMeter.of(others);

    assertThat(same.coverageLow()).isBetween(0.6, 0.8);
    assertThat(same.coverageHigh()).isEqualTo(1);
    assertThat(different.coverageHigh()).isBetween(0.2, 0.4);
    assertThat(oneOdd.coverageLow()).isLessThan(10 / 11.0);
  }

  @Test
  void fromFewTextsNothingIsKnown() {
    var saturation = SaturationMeter.of(Collections.nCopies(7, Set.of("bike")));

    assertThat(saturation.isKnown()).isFalse();
    assertThat(saturation.texts()).isEqualTo(7);
    assertThat(SaturationMeter.of(List.of()).isKnown()).isFalse();
  }

  @Test
  void theTrueShareIsInTheIntervalNearlyAlways() {
    int inside = 0;
    int notionsInside = 0;
    for (int seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      var texts = texts(random, 40);
      var heard = new HashSet<String>();
      texts.forEach(heard::addAll);
      var next = texts(random, 2000).stream().flatMap(Set::stream).toList();
      double truth = (double) next.stream().filter(heard::contains).count() / next.size();
      var saturation = SaturationMeter.of(texts);
      inside += truth >= saturation.coverageLow() && truth <= saturation.coverageHigh() ? 1 : 0;
      notionsInside += saturation.expectedLow() <= NOTIONS ? 1 : 0;
    }

    assertThat(inside).as("of 100 intervals").isGreaterThanOrEqualTo(88);
    assertThat(notionsInside).as("of 100 lower bounds").isGreaterThanOrEqualTo(88);
  }

  @Test
  void theNotionsOfAStatementAreItsDifferentWords() {
    assertThat(SaturationMeter.notions(new Statement("s", "en", "Bikes", "The bikes, 42 bikes!")))
        .containsExactly("bike");
    assertThat(
            SaturationMeter.ofStatements(List.of(new Statement("s", "ko", "", "자전거 도로"))).notions())
        .isEqualTo(2);
  }

  @Test
  void vowelSignsAndDigitsBelongToWords() {
    assertThat(SaturationMeter.notions(new Statement("s", "en", "", "CO2 by 5G in 2030")))
        .containsExactlyInAnyOrder("co2", "5g");
    assertThat(SaturationMeter.notions(new Statement("s", "hi", "", "साइकिल के लिए रास्ते")))
        .hasSize(2);
    assertThat(SaturationMeter.notions(new Statement("s", "bn", "", "সাইকেলের রাস্তা"))).hasSize(2);
    assertThat(SaturationMeter.notions(new Statement("s", "ta", "", "மிதிவண்டி பாதை"))).hasSize(2);
    assertThat(SaturationMeter.notions(new Statement("s", "th", "", "ที่จอดรถใต้ต้นไม้")))
        .contains("จอด", "ต้นไม้");
  }

  // Some notions come to everybody's mind and most to few (shares after Zipf).
  private static List<Set<String>> texts(Random random, int count) {
    var texts = new ArrayList<Set<String>>();
    for (int i = 0; i < count; i++) {
      var text = new HashSet<String>();
      for (int notion = 0; notion < NOTIONS; notion++) {
        if (random.nextDouble() < 0.9 / (1 + notion * 0.2)) {
          text.add("n" + notion);
        }
      }
      texts.add(text);
    }
    return texts;
  }
}
