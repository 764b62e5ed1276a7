package org.madang.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.themes.Curation;

/**
 * One thing a moderator decided about the themes of a jam.
 *
 * @param id for a split also the id of the new theme
 * @param theme the theme it is about; for a move the theme the ideas are put into
 * @param into for a merge, the theme that takes the other in
 * @param ideas for a split and a move, the ideas
 */
record ThemeAct(
    UUID id,
    Kind kind,
    String theme,
    @Nullable String into,
    @Nullable String label,
    List<UUID> ideas) {
  enum Kind {
    RENAME,
    PIN,
    UNPIN,
    MERGE,
    SPLIT,
    MOVE
  }

  /** What all acts, in their order, come to: of two that contradict, the later one holds. */
  static Curation together(List<ThemeAct> acts) {
    Map<String, String> names = new HashMap<>();
    Set<String> pinned = new HashSet<>();
    Map<String, String> merges = new HashMap<>();
    List<Curation.Split> splits = new ArrayList<>();
    Map<String, String> moves = new HashMap<>();
    for (var act : acts) {
      switch (act.kind()) {
        case RENAME -> names.put(act.theme(), String.valueOf(act.label()));
        case PIN -> pinned.add(act.theme());
        case UNPIN -> pinned.remove(act.theme());
        case MERGE -> {
          merges.remove(String.valueOf(act.into())); // who takes in stands by itself again
          merges.put(act.theme(), String.valueOf(act.into()));
        }
        case SPLIT -> {
          var ideas = Set.copyOf(act.ideas().stream().map(UUID::toString).toList());
          ideas.forEach(moves::remove);
          splits.add(
              new Curation.Split(
                  act.id().toString(), act.theme(), String.valueOf(act.label()), ideas));
          names.put(act.id().toString(), String.valueOf(act.label()));
        }
        case MOVE -> act.ideas().forEach(idea -> moves.put(idea.toString(), act.theme()));
      }
    }
    return new Curation(names, pinned, merges, splits, moves);
  }
}
