package org.madang.analytics.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;

class ExpertFinderTest {
  private static final Statement QUESTION =
      new Statement(
          "q", "en", "Charging cargo bikes", "Where can batteries of cargo bikes be charged?");
  private final List<Writing> writings =
      new ArrayList<>(
          List.of(
              new Writing(
                  "w1", "ben", "Research", "en", "Cargo bikes need batteries charged at night."),
              new Writing(
                  "w2", "ben", "Research", "en", "Batteries of cargo bikes age when charged fast."),
              new Writing(
                  "w3", "chi", "Research", "en", "Cargo bikes with two batteries charge slowly."),
              new Writing(
                  "w4", "dee", "Sales", "en", "Customers ask for cargo bikes and charging."),
              new Writing("w5", "eve", "Sales", "en", "The canteen serves soup."),
              new Writing("w6", "fay", null, "en", "Trees along the river.")));

  @Test
  void whoWroteMostToThePointComesFirstWithTheirWritings() {
    var experts = finder().find(QUESTION, Set.of(), 5);

    assertThat(experts.getFirst().member()).isEqualTo("ben");
    assertThat(experts.getFirst().because())
        .extracting(Expert.Evidence::writing)
        .contains("w1", "w2");
    assertThat(experts.getFirst().because())
        .hasSize(2)
        .anyMatch(evidence -> evidence.words().contains("cargo"));
    assertThat(experts).extracting(Expert::member).doesNotContain("eve", "fay");
  }

  @Test
  void theAnswerGoesAcrossFunctions() {
    assertThat(finder().find(QUESTION, Set.of(), 3))
        .extracting(Expert::function)
        .containsExactly("Research", "Sales", "Research");
  }

  @Test
  void endingsAndCountersInKoreanAreNoReason() {
    var bus = new Statement("q", "ko", "밤 11시까지 마을버스", "10분마다 마을버스가 오면 좋겠습니다.");
    var said =
        List.of(
            new Writing("w1", "ben", null, "ko", "마을버스를 늘리면 주차장이 덜 필요합니다. 마을버스가 답입니다."),
            new Writing("w2", "chi", null, "ko", "마을버스는 정류장이 멀어서 밤에 무섭습니다."),
            new Writing("w3", "dee", null, "ko", "12시 30분이 되면 남은 음식을 나눕시다. 밤 11시면 늦습니다."));

    assertThat(new ExpertFinder(said).find(bus, Set.of(), 5))
        .extracting(Expert::member)
        .containsExactlyInAnyOrder("ben", "chi");
  }

  @Test
  void aWordMayHoldANumberButANumberIsNone() {
    var question =
        new Statement("q", "en", "Less CO2 by 2030", "Where does CO2 leave the harbour?");
    var said =
        List.of(
            new Writing("w1", "ben", null, "en", "CO2 leaves the harbour with the ships."),
            new Writing("w2", "chi", null, "en", "CO2 is stored under the harbour."),
            new Writing("w3", "dee", null, "en", "In 2030 the harbour has a birthday."));

    var experts = new ExpertFinder(said).find(question, Set.of(), 5);

    assertThat(experts).extracting(Expert::member).containsExactlyInAnyOrder("ben", "chi");
    assertThat(experts.getFirst().because().getFirst().words()).contains("co2");
  }

  @Test
  void whoAskedIsNotNamed() {
    assertThat(finder().find(QUESTION, Set.of("ben"), 5))
        .extracting(Expert::member)
        .doesNotContain("ben")
        .contains("chi");
  }

  @Test
  void manyShallowPostsDoNotOutdoDeepOnes() {
    for (int i = 0; i < 30; i++) {
      writings.add(
          new Writing(
              "x" + i,
              "loud",
              "Support",
              "en",
              "Cargo bikes again, and much else that nobody asked about today."));
    }

    assertThat(finder().find(QUESTION, Set.of(), 1).getFirst().member()).isEqualTo("ben");
  }

  @Test
  void whereNobodyKnowsNobodyIsNamed() {
    assertThat(finder().find(new Statement("q", "en", "Volcanoes", ""), Set.of(), 5)).isEmpty();
    assertThat(new ExpertFinder(List.of()).find(QUESTION, Set.of(), 5)).isEmpty();
  }

  @Test
  void theOrderOfWritingsDoesNotMatter() {
    var before = finder().find(QUESTION, Set.of(), 5);
    Collections.reverse(writings);

    assertThat(finder().find(QUESTION, Set.of(), 5)).isEqualTo(before);
  }

  @Test
  void nobodyIsAnExpertWithoutAReason() {
    assertThatThrownBy(() -> new Expert("ben", null, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ExpertFinder finder() {
    return new ExpertFinder(writings);
  }
}
