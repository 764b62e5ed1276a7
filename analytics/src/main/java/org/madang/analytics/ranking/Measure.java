package org.madang.analytics.ranking;

/** One factor, measured over all ideas of a jam at once. */
interface Measure {
  /** {@code judgement}, {@code support}, {@code breadth}, {@code discussion} or {@code novelty}. */
  String name();

  /** Whether anything in the jam speaks of it; if not, its weight goes to the others. */
  boolean speaks();

  /** The value for the idea at this place of the list. */
  Estimate estimate(int idea);

  /**
   * What it leaves open about an idea's merit even where it is known exactly, as a variance in
   * squared standard deviations: support is a sign of merit, a long conversation hardly one.
   */
  double doubt();

  /** The ideas' own voices, without the author. */
  static boolean byOthers(IdeaEvidence idea, Voice voice) {
    return idea.author() == null || !idea.author().id().equals(voice.id());
  }

  static long supporters(IdeaEvidence idea) {
    return idea.supports().stream()
        .map(IdeaEvidence.Support::by)
        .filter(voice -> byOthers(idea, voice))
        .map(Voice::id)
        .distinct()
        .count();
  }
}
