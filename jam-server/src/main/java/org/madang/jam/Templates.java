package org.madang.jam;

import java.util.List;
import java.util.Map;

/** What a host may begin with. */
final class Templates {
  public record ForumPlan(String title, String question) {}

  /** A kind of jam: its forums, and how many hours each phase takes. */
  public record Template(
      String id,
      String title,
      String question,
      List<ForumPlan> forums,
      Map<String, Integer> phaseHours) {}

  static final List<Template> ALL =
      List.of(
          new Template(
              "innovation",
              "Innovation jam",
              "What should we build next, and for whom?",
              List.of(
                  new ForumPlan("New products", "What could we offer that nobody offers yet?"),
                  new ForumPlan(
                      "Better every day", "What would make our customers' day easier tomorrow?"),
                  new ForumPlan(
                      "How we work", "What should we stop, start or change among ourselves?"),
                  new ForumPlan("Beyond us", "What can we only do together with partners?")),
              Map.of("LOBBY", 24, "IDEATE", 48, "REFINE", 24, "REVIEW", 168)),
          new Template(
              "city",
              "City jam",
              "What would make our city a better place to live in?",
              List.of(
                  new ForumPlan("Getting around", "How do we want to move?"),
                  new ForumPlan("Green and clean", "How do we keep air, water and parks?"),
                  new ForumPlan("Living together", "What do neighbours need from each other?")),
              Map.of("LOBBY", 48, "IDEATE", 96, "REFINE", 72, "REVIEW", 336)),
          new Template(
              "one-day",
              "One-day jam",
              "What is the one thing we should fix first?",
              List.of(new ForumPlan("Fix it", "What hurts, and what would mend it?")),
              Map.of("LOBBY", 1, "IDEATE", 5, "REFINE", 2, "REVIEW", 24)));

  private Templates() {}
}
