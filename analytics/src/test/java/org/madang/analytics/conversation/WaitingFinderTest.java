package org.madang.analytics.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WaitingFinderTest {
  private final WaitingFinder finder = new WaitingFinder();

  @Test
  void anOpeningWaitsTooLongWhenNearlyAllOthersWereAnsweredSooner() {
    var jam = answered(10);
    jam.add(new Talk("alone", "en", "Trees").says("ada", "Nobody?!").conversation());

    assertThat(finder.find(jam, Talk.at(1))).isEmpty();
    var waiting = finder.find(jam, Talk.at(180));
    assertThat(waiting).extracting(Waiting::post).containsExactly("alone");
    assertThat(waiting.getFirst().waited()).isEqualTo(Duration.ofHours(3));
    assertThat(waiting.getFirst().usual()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void nearlyAllOfFiveAreFive() {
    var jam = answered(4);
    var late = new Talk("late", "en", "Trams");
    for (int i = 0; i < 59; i++) {
      late.says("ada", "So.");
    }
    jam.add(late.says("ben", "Good.").conversation());
    jam.add(new Talk("alone", "en", "Trees").conversation());

    assertThat(finder.find(jam, Talk.at(60))).isEmpty();
    assertThat(finder.find(jam, Talk.at(61)).getFirst().patience())
        .isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void aQuestionInAReplyWaitsToo() {
    var jam = answered(10);
    var talk = new Talk("t", "en", "Trees");
    for (int i = 0; i < 6; i++) {
      talk.says("ben", "Which trees?").answers("t-" + (2 * i + 1), "ada", "Oaks.");
    }
    talk.says("chi", "And who waters them? Thanks!").says("ben", "A statement, not a question.");
    talk.answers("t-2", "dee", "Where would they stand?");
    jam.add(talk.conversation());

    assertThat(finder.find(jam, Talk.at(180))).extracting(Waiting::post).containsExactly("t-15");
  }

  @Test
  void beforeAJamHasAPaceNothingIsLate() {
    var jam = answered(4);
    jam.add(new Talk("alone", "en", "Trees").conversation());

    assertThat(finder.find(jam, Talk.at(600))).isEmpty();
    assertThat(finder.find(List.of(), Talk.at(600))).isEmpty();
  }

  @Test
  void quotedQuestionsAskNothing() {
    assertThat(asks("> Why?\nBecause.")).isFalse();
    assertThat(asks("왜 그럴까요?")).isTrue();
    assertThat(asks("Is that so? I do not think that it is so.")).isFalse();
  }

  @Test
  @Timeout(60)
  void aQuestionThatGoesOnInKoreanAsksNothingAndIsSoonRead() {
    assertThat(asks("이게 될까요? 저는 된다고 봅니다. 작년에 해 보았고 결과가 무척 좋았습니다.")).isFalse();
    assertThat(asks("이게 될까요? " + "준비는 벌써 다 되어 있으니 ".repeat(200) + "2027")).isFalse();
    assertThat(asks("이게 될까요? 감사합니다 ^^")).isTrue();
    assertThat(asks("Why" + "?".repeat(9_000) + "1")).isFalse();
  }

  @Test
  void arabicAndGreekAskWithSignsOfTheirOwn() {
    assertThat(asks("ar", "متى تفتح الكافتيريا؟")).isTrue();
    assertThat(asks("el", "Πότε ανοίγει το κυλικείο\u037E")).isTrue();
    assertThat(asks("el", "Πότε ανοίγει το κυλικείο; Ευχαριστώ!")).isTrue();
    assertThat(asks("el", "Ωραία ιδέα ;)")).isFalse();
    assertThat(asks("en", "I will open it;")).isFalse();
  }

  private static boolean asks(String text) {
    return asks("en", text);
  }

  private static boolean asks(String language, String text) {
    return WaitingFinder.asks(new Utterance("p", "t", "ben", Talk.NINE, language, text));
  }

  private static ArrayList<Conversation> answered(int threads) {
    var jam = new ArrayList<Conversation>();
    for (int i = 0; i < threads; i++) {
      jam.add(new Talk("a" + i, "en", "Trams").says("ben", "Good.").conversation());
    }
    return jam;
  }
}
