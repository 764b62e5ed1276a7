package org.madang.analytics.conversation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words by which people propose something, and those that look like it and are not. The weights are
 * judgements: 2 says it nearly by itself, 1 needs another, below 0 speaks against.
 */
final class ProposalCues {
  private static final String VERBS =
      "add|adopt|allow|ask|bring|build|change|collect|combine|create|develop|extend|form|give|include|introduce|invite|launch|let|make|merge|move|offer|open|organi[sz]e|provide|publish|put|replace|reward|run|set up|share|start|support|switch|teach|test|train|try|use";
  private static final Map<String, List<Cue>> BY_LANGUAGE =
      Map.of("en", List.of(english()), "ko", List.of(korean()));

  private ProposalCues() {}

  /** A pattern and what it weighs. */
  record Cue(Pattern words, double weight) {
    static Cue of(double weight, String words) {
      return new Cue(Pattern.compile(words, Pattern.CASE_INSENSITIVE), weight);
    }
  }

  /** The cues of a language; none where nobody has listed them. */
  static List<Cue> of(String language) {
    return BY_LANGUAGE.getOrDefault(language, List.of());
  }

  private static Cue[] english() {
    return new Cue[] {
      Cue.of(2, "\\b(i|we|i'd|we'd|i would|let me|i want to|i'd like to) (propose|suggest)\\b"),
      Cue.of(2, "\\bmy (suggestion|proposal|idea) (is|would be|was)\\b"),
      Cue.of(2, "\\b(how|what) about (we |us |just |also )?\\w+ing\\b"),
      Cue.of(2, "\\bwhat if (we|they|you|there (was|were)|the company|everyone)\\b"),
      Cue.of(
          2,
          "\\bwhy (not|don['’]t (we|they))\\b(?= [a-z]{3,})(?! (know|think|understand|just ask|ask|the|this))"),
      Cue.of(
          2,
          "\\bit (would|might|could) be (\\w+ )?(good|great|nice|better|useful|helpful|worth\\w*|interesting|cool|best|wise) (if (we|they|there|everyone|people|the)|to ("
              + VERBS
              + "))\\b"),
      Cue.of(
          2,
          "\\b(we|they|you|the \\w+|there) should (not |also |really |probably |perhaps |maybe |just )?(be an?|"
              + VERBS
              + ")\\b"),
      Cue.of(
          1.5,
          "\\b(we|they|you) (could|might) (also |even |perhaps |maybe |just |then )?("
              + VERBS
              + ")\\b"),
      Cue.of(1.5, "\\b(we|you) (may|might) want to\\b"),
      Cue.of(
          1.5,
          "\\b(let['’]s|lets (?!you|me|us|him|her|it|them)) ?(?!say|see|assume|suppose|call|denote|consider|take|define|look|think|write|start)\\w+"),
      Cue.of(
          1.5,
          "\\b(another|one|an alternative|a better|a simple|a possible|the best|a different) (idea|approach|option|possibility|solution|way forward|way) (is|would be|might be|could be)\\b"),
      Cue.of(1.5, "\\b(i|we) (recommend|encourage|urge|advocate)\\b"),
      Cue.of(1, "\\b(instead of|rather than) \\w+ing\\b"),
      Cue.of(1, "\\b(we|someone|somebody|they) need(s)? to\\b"),
      Cue.of(1, "\\b(should|could|might|must|needs? to) (not )?be \\w+(ed|en|un)\\b"),
      Cue.of(1, "\\b(idea|suggestion|proposal)s?\\b"),
      Cue.of(
          0.5,
          "\\b(pilot|prototype|campaign|programme|program|platform|incentive|workshop|training|app|tool|feature)s?\\b"),
      Cue.of(
          -1.5,
          "\\b(suppose|assume|assuming|let['’]?s (say|assume|suppose)|denote|theorem|equation|proof)\\b"),
      Cue.of(-1.5, "[$\\\\]\\S+[$}]|\\|\\S+⟩|\\|\\S+\\\\rangle"),
      Cue.of(
          -2,
          "\\b(your question|this question|the question|your answer|this answer|your post|this post|the title|edit|downvot\\w+|upvot\\w+|off[- ]topic|duplicate)\\b"),
      Cue.of(
          -2,
          "\\b(if you|(suggest|recommend|suggestion is|worth) (that you |you )?(to )?(read|ask|look|see|check)\\w*|(ask|asking|post|posting) (a|an|this|another|that|it)|your (suggestion|proposal|idea)s?)\\b"),
      Cue.of(-1, "@\\w"),
      Cue.of(-1, "\\b(questions?|answers?|answerer|comments?)\\b"),
      Cue.of(
          -1,
          "\\b(can|could|would) you (please )?(clarify|explain|elaborate|provide|add|give|tell|share|be more)\\b")
    };
  }

  private static Cue[] korean() {
    return new Cue[] {
      Cue.of(2, "제안(합니다|드립니다|하고 싶|해 ?봅니다|하자면)"),
      Cue.of(2, "(면|은|는|것이|게|건) 어떨까|(면|은|는|것이|게|건) 어떤가요|(면|은|는|것이|게|건) 어떻습니까"),
      Cue.of(2, "(으면|면|었으면|했으면|았으면) (더 |참 |정말 )?(좋겠|좋을|합니다|해요|하는 바람)"),
      Cue.of(1.5, "(해야|되어야|돼야|만들어야|있어야|줘야|두어야|늘려야|줄여야|바꿔야|바꾸어야)( ?(합니다|한다|해요|할 것|된다|됩니다|하지 않을까))"),
      Cue.of(1.5, "(할|될|줄|둘|늘릴|바꿀|만들|도입할|개선할|마련할) 필요가 있"),
      Cue.of(2, "[가-힣](합시다|하자|해 ?보자|해 ?봅시다|해 ?보죠|하시죠)(?![가-힣])"),
      Cue.of(1.5, "(방안|방법|대안|아이디어|의견)(을|를)? ?(제시|제안|건의|냅니다|내 ?봅니다)"),
      Cue.of(1, "(도입|신설|설치|마련|확대|개선|지원|시범 ?운영|의무화|폐지)(하|했|해|을|를|이|가|되)"),
      Cue.of(0.5, "(다고|라고) (생각|봅니다|봐요|봅니다)"),
      Cue.of(1, "(대신|말고)( |에 )"),
      Cue.of(1, "(할 수 있(도록|게|을))|(있도록)"),
      Cue.of(1, "건의|제안|아이디어|방안"),
      Cue.of(-1.5, "(무슨|어떤) (말|뜻|의미)|설명해 ?(주|줄)|알려 ?(주|줄)")
    };
  }
}
