package org.madang.analytics.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalFinderTest {
  private final ProposalFinder finder = new ProposalFinder();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I propose a shared fleet of cargo bikes for the whole district.",
        "What if we paid people for every kilometre they cycle?",
        "How about giving every school its own crossing guard?",
        "We should introduce a flat fare for trams at night.",
        "Maybe we could use the roof and set up a small garden instead of leasing it.",
        "It would be great if the app showed free parking spots.",
        "Let's organise a workshop with the drivers before winter."
      })
  void whoeverProposesSaysSo(String text) {
    assertThat(read("en", text))
        .singleElement()
        .satisfies(one -> assertThat(one.cues()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I think your question is off-topic here, I suggest asking it elsewhere.",
        "Thanks, that is a good idea!",
        "The tram was late again yesterday and nobody told us why.",
        "Could you please explain what you mean by flat fare?",
        "Let's assume that $x$ is the number of trams we should use."
      })
  void othersDoNot(String text) {
    assertThat(read("en", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "출퇴근 시간을 자율적으로 정하면 어떨까요?",
        "회의 시간을 줄이는 방안을 제안합니다.",
        "종이컵 대신 텀블러를 쓰면 좋겠어요.",
        "자전거 주차장을 늘려야 한다고 생각합니다."
      })
  void koreansProposeToo(String text) {
    assertThat(read("ko", text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"저도 같은 생각입니다, 정말 그래요.", "어떤 뜻인지 다시 설명해 주세요.", "이 방법은 작년에 실패했습니다."})
  void andSpeakOfOtherThings(String text) {
    assertThat(read("ko", text)).isEmpty();
  }

  @Test
  void itTellsTheSentenceAndTheWordsThatMadeUsThinkSo() {
    var proposal =
        read("en", "The fare is too high. I propose a flat fare at night. It works in Graz.")
            .getFirst();

    assertThat(proposal.sentence()).isEqualTo("I propose a flat fare at night.");
    assertThat(proposal.cues()).first().isEqualTo("I propose");
  }

  @Test
  void aSentenceIsQuotedAsItWasWritten() {
    var text = "Dear all.\nWe should introduce `flat 💡 fare` tickets for trams at night. Thanks.";

    assertThat(read("en", text).getFirst().sentence())
        .isEqualTo("We should introduce `flat 💡 fare` tickets for trams at night.");
  }

  @Test
  void quotedWordsAndUnknownLanguagesProposeNothing() {
    assertThat(read("en", "> I propose a flat fare at night.\nNo.")).isEmpty();
    assertThat(read("de", "Ich schlage vor, nachts einen Einheitspreis zu verlangen.")).isEmpty();
  }

  private List<Proposal> read(String language, String text) {
    return finder.find(List.of(new Talk("t", language, "Fares").says("ben", text).conversation()));
  }
}
