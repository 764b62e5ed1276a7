package org.madang.jam;

import java.util.List;
import java.util.Map;

/**
 * A jam to start from.
 *
 * @param phaseHours how long each phase is meant to last
 */
public record JamTemplate(
    String id, String title, String question, List<Sub> forums, Map<String, Integer> phaseHours) {
  /** A forum to start from. */
  public record Sub(String title, String question) {}

  private static Map<String, Integer> hours(int lobby, int ideate, int refine, int review) {
    return Map.of("LOBBY", lobby, "IDEATE", ideate, "REFINE", refine, "REVIEW", review);
  }

  private static final List<JamTemplate> ENGLISH =
      List.of(
          new JamTemplate(
              "company",
              "Innovation jam",
              "Where do we want to be in five years, and what do we start tomorrow?",
              List.of(
                  new Sub("Customers", "What would our customers thank us for?"),
                  new Sub("Work", "What keeps us from doing our best work, and what would end it?"),
                  new Sub("Planet", "How do we use less and waste nothing?"),
                  new Sub("New ground", "What should we do that nobody expects of us?")),
              hours(72, 48, 24, 120)),
          new JamTemplate(
              "workshop",
              "Three-hour workshop",
              "What one thing should we change, and how?",
              List.of(
                  new Sub("Problems", "What gets in our way?"),
                  new Sub("Ideas", "What would you try?")),
              hours(1, 2, 1, 24)),
          new JamTemplate(
              "front-line",
              "Voices from the front line",
              "What do you see every day that the rest of us should know?",
              List.of(
                  new Sub("Stories", "What happened, and what did it show?"),
                  new Sub("Fixes", "What small change would help at once?"),
                  new Sub("Bets", "What larger step would pay off?")),
              hours(48, 72, 48, 120)));

  private static final List<JamTemplate> KOREAN =
      List.of(
          new JamTemplate(
              "company",
              "이노베이션 잼",
              "5년 뒤 우리는 어디에 있고 싶으며, 내일 무엇을 시작할까요?",
              List.of(
                  new Sub("고객", "고객이 우리에게 고마워할 일은 무엇일까요?"),
                  new Sub("일", "최고의 일을 가로막는 것은 무엇이며, 어떻게 없앨 수 있을까요?"),
                  new Sub("지구", "어떻게 하면 덜 쓰고 낭비를 없앨 수 있을까요?"),
                  new Sub("새로운 땅", "아무도 예상하지 못한 일 가운데 우리가 할 일은 무엇일까요?")),
              hours(72, 48, 24, 120)),
          new JamTemplate(
              "workshop",
              "세 시간 워크숍",
              "우리가 바꿔야 할 한 가지는 무엇이며, 어떻게 바꿀까요?",
              List.of(new Sub("문제", "무엇이 우리를 가로막고 있나요?"), new Sub("아이디어", "무엇을 시도해 보고 싶나요?")),
              hours(1, 2, 1, 24)),
          new JamTemplate(
              "front-line",
              "현장의 목소리",
              "매일 보는 것 가운데 모두가 알아야 할 것은 무엇인가요?",
              List.of(
                  new Sub("이야기", "무슨 일이 있었고, 무엇을 보여 주었나요?"),
                  new Sub("개선", "당장 도움이 될 작은 변화는 무엇인가요?"),
                  new Sub("도전", "크게 내디딜 만한 걸음은 무엇인가요?")),
              hours(48, 72, 48, 120)));

  /** The templates in a language: Korean, or else English. */
  static List<JamTemplate> all(String locale) {
    return locale.startsWith("ko") ? KOREAN : ENGLISH;
  }
}
