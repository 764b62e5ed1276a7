package org.madang.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.themes.Curation;

/**
 * One thing a moderator decided about the themes of a jam.
 *
 * @param id for a split also the id of the new theme
 * @param theme the theme it is about; for a move the theme the ideas are put into
 * @param into for a merge, the theme that takes the other in
 * @param label the new name; of what a merge takes in only what it was named before counts, since
 *     the analytics call themes by members' words
 * @param ideas for a split and a move the ideas; for a merge those that went along
 * @param undoes for what takes back an earlier act, that act
 */
record ThemeAct(
    UUID id,
    Kind kind,
    String theme,
    @Nullable String into,
    @Nullable String label,
    List<UUID> ideas,
    @Nullable UUID undoes) {
  enum Kind {
    RENAME,
    PIN,
    UNPIN,
    MERGE,
    SPLIT,
    MOVE,
    TAKE_BACK
  }

  /** An act that takes nothing back. */
  ThemeAct(
      UUID id,
      Kind kind,
      String theme,
      @Nullable String into,
      @Nullable String label,
      List<UUID> ideas) {
    this(id, kind, theme, into, label, ideas, null);
  }

  boolean isMerge(String from, String other) {
    return kind == Kind.MERGE && theme.equals(from) && other.equals(into);
  }

  boolean isSplit(String from, List<UUID> off) {
    return kind == Kind.SPLIT && theme.equals(from) && ideas.equals(off);
  }

  /** Takes this act back. */
  ThemeAct takenBack(UUID by) {
    return new ThemeAct(by, Kind.TAKE_BACK, theme, null, null, List.of(), id);
  }

  /** What all acts, in their order, come to: of two that contradict, the later one holds. */
  static Curation together(List<ThemeAct> acts) {
    var undone =
        acts.stream().map(ThemeAct::undoes).filter(Objects::nonNull).collect(Collectors.toSet());
    var sum = new Sum();
    for (var act : acts) {
      if (undone.contains(act.id())) {
        sum.without(act);
      } else {
        sum.with(act);
      }
    }
    return new Curation(sum.names, sum.pinned, sum.merges, sum.splits, sum.moves);
  }

  private Set<String> statements() {
    return ideas.stream().map(UUID::toString).collect(Collectors.toSet());
  }

  private static final class Sum {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> pinned = new HashSet<>();
    private final Map<String, String> merges = new HashMap<>();
    private final List<Curation.Split> splits = new ArrayList<>();
    private final Map<String, String> moves = new HashMap<>();

    void with(ThemeAct act) {
      var label = String.valueOf(act.label());
      switch (act.kind()) {
        case RENAME -> names.put(act.theme(), label);
        case PIN -> pinned.add(act.theme());
        case UNPIN -> pinned.remove(act.theme());
        case MERGE -> {
          merges.remove(String.valueOf(act.into())); // who takes in stands by itself again
          merges.put(act.theme(), String.valueOf(act.into()));
        }
        case SPLIT -> {
          act.statements().forEach(moves::remove);
          splits.add(new Curation.Split(act.id().toString(), act.theme(), label, act.statements()));
          names.put(act.id().toString(), label);
        }
        case MOVE -> act.statements().forEach(idea -> moves.put(idea, act.theme()));
        case TAKE_BACK -> {
          // what it took back was left out where it stood
        }
      }
    }

    /** Leaving an act out is enough, unless the analytics have obeyed it and would go on. */
    void without(ThemeAct act) {
      if (act.kind() == Kind.MERGE && !act.ideas().isEmpty()) {
        splits.add(
            new Curation.Split(act.theme(), String.valueOf(act.into()), "", act.statements()));
      } else if (act.kind() == Kind.SPLIT) {
        merges.put(act.id().toString(), act.theme());
      }
    }
  }
}
