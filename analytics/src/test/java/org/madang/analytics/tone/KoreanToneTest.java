package org.madang.analytics.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.analytics.evaluation.Data;
import org.madang.analytics.tone.KoreanTone.Judged;

class KoreanToneTest {
  private static final List<String> THINGS =
      List.of("영화", "음악", "배우", "장면", "회의", "자전거", "나무", "학교", "도시", "길");

  @Test
  void itLearnsWhichWordsAreKind() {
    var tone = KoreanTone.learn(green());

    assertThat(tone.read("그 책이 좋다")).isPositive();
    assertThat(tone.read("그 책이 싫다")).isNegative();
  }

  @Test
  void whatItKnowsNothingAboutStaysNearTheMiddle() {
    assertThat(KoreanTone.learn(green()).read("quantum computers 2026")).isBetween(-0.05, 0.05);
  }

  @Test
  void aTextItLearnedFromIsReadByTheHalfThatHasNotSeenIt() {
    var texts = new ArrayList<>(green());
    texts.add(new Judged("우주선 우주선 우주선", true));
    texts.add(new Judged("우주선 우주선  우주선", true));
    var tone = KoreanTone.learn(texts);

    assertThat(tone.read("우주선 우주선 우주선!")).isGreaterThan(tone.read("우주선 우주선 우주선"));
  }

  @Test
  void itIsTheSameAfterItWasWrittenAndRead() throws IOException {
    var tone = KoreanTone.learn(green());
    var file = new ByteArrayOutputStream();
    tone.write(file);
    var again = KoreanTone.read(new ByteArrayInputStream(file.toByteArray()));

    assertThat(again.read("그 책이 좋다")).isEqualTo(tone.read("그 책이 좋다"));
    assertThat(again.read("영화 좋다")).isEqualTo(tone.read("영화 좋다"));
  }

  @Test
  void nothingCanBeLearnedFromNothing() {
    assertThatThrownBy(() -> KoreanTone.learn(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachHalfOfTheReviewsForetellsTheOther() throws IOException {
    var texts = TrainTone.judged(Data.file("sentiment/reviews-kor.tsv"));
    var first = texts.subList(0, texts.size() / 2);
    var second = texts.subList(texts.size() / 2, texts.size());

    assertThat(TrainTone.accuracy(first, second)).isGreaterThanOrEqualTo(0.78);
    assertThat(TrainTone.accuracy(second, first)).isGreaterThanOrEqualTo(0.78);
  }

  private static List<Judged> green() {
    var texts = new ArrayList<Judged>();
    for (var thing : THINGS) {
      texts.add(new Judged(thing + " 좋다", true));
      texts.add(new Judged("이 " + thing + " 참 좋다", true));
      texts.add(new Judged(thing + " 싫다", false));
      texts.add(new Judged("이 " + thing + " 참 싫다", false));
    }
    return texts;
  }
}
