package org.madang.analytics.themes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives groups their themes' ids and obeys the moderators. A group takes the id of the theme of the
 * run before with which it has most statements in common, the largest overlap first; what is left
 * over is new. Then everything that moderators put somewhere is put there: statements of merged,
 * split, named or pinned themes do not leave them.
 */
final class Identities {
  private final Curation curation;
  private final Map<String, String> before;
  private final Set<String> kept = new HashSet<>();

  Identities(@Nullable Themes previous, Curation curation) {
    this.curation = curation;
    this.before = new HashMap<>();
    if (previous != null) {
      previous
          .themeOf()
          .forEach((statement, theme) -> before.put(statement, curation.standing(theme)));
    }
    Set<String> known = new HashSet<>(before.values());
    if (previous != null) {
      previous.themes().forEach(theme -> known.add(curation.standing(theme.id())));
    }
    for (Collection<String> decided :
        List.of(curation.pinned(), curation.names().keySet(), curation.merges().values())) {
      decided.stream().map(curation::standing).filter(known::contains).forEach(kept::add);
    }
    curation.splits().forEach(split -> kept.add(curation.standing(split.theme())));
  }

  /** Which theme each statement was in, with merges already done. */
  Map<String, String> before() {
    return before;
  }

  /**
   * Themes that stay even if nobody is in them, because a moderator decided something about them.
   */
  Set<String> kept() {
    return kept;
  }

  /**
   * Theme by statement.
   *
   * @param nearest for each statement its nearest others; what moderators pulled apart, new
   *     statements follow by their neighbours
   */
  Map<String, String> assign(
      List<Set<String>> groups, Set<String> all, Map<String, List<String>> nearest, int smallest) {
    String[] ids = ids(groups);
    Map<String, String> themeOf = new TreeMap<>();
    for (int g = 0; g < ids.length; g++) {
      for (String statement : groups.get(g)) {
        themeOf.put(statement, ids[g]);
      }
    }
    Map<String, String> held = held(all, new HashSet<>(List.of(ids)));
    Set<String> torn = new HashSet<>();
    held.forEach(
        (statement, theme) -> {
          String found = themeOf.put(statement, theme);
          if (found != null && !found.equals(theme)) {
            torn.add(found);
          }
        });
    follow(themeOf, held, torn, nearest);
    return withoutRemnants(themeOf, torn, smallest);
  }

  private String[] ids(List<Set<String>> groups) {
    record Overlap(int group, String theme, int statements) {}
    Map<String, Integer> sizes = new HashMap<>();
    before.values().forEach(theme -> sizes.merge(theme, 1, Integer::sum));
    List<Overlap> overlaps = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Map<String, Integer> common = new HashMap<>();
      for (String statement : groups.get(g)) {
        String theme = before.get(statement);
        if (theme != null) {
          common.merge(theme, 1, Integer::sum);
        }
      }
      int group = g;
      int known = common.values().stream().mapToInt(Integer::intValue).sum();
      common.forEach(
          (theme, count) -> {
            // A theme is not carried on by a few who left it for a group of others.
            if (3 * count >= Math.min(known, sizes.getOrDefault(theme, 0))) {
              overlaps.add(new Overlap(group, theme, count));
            }
          });
    }
    overlaps.sort(
        Comparator.comparingInt(Overlap::statements)
            .reversed()
            .thenComparing(Overlap::theme)
            .thenComparingInt(Overlap::group));
    String[] ids = new String[groups.size()];
    Set<String> taken = new HashSet<>(before.values());
    Set<String> given = new HashSet<>();
    for (Overlap overlap : overlaps) {
      if (ids[overlap.group()] == null && given.add(overlap.theme())) {
        ids[overlap.group()] = overlap.theme();
      }
    }
    taken.addAll(kept);
    taken.addAll(curation.merges().keySet());
    for (int g = 0; g < ids.length; g++) {
      if (ids[g] == null) {
        ids[g] = fresh(groups.get(g), taken);
      }
    }
    return ids;
  }

  /** The same group gets the same new id in every run. */
  private static String fresh(Set<String> group, Set<String> taken) {
    String first = group.stream().min(Comparator.naturalOrder()).orElseThrow();
    for (int n = 0; ; n++) {
      String id =
          UUID.nameUUIDFromBytes(("theme " + first + " " + n).getBytes(StandardCharsets.UTF_8))
              .toString();
      if (taken.add(id)) {
        return id;
      }
    }
  }

  private Map<String, String> held(Set<String> all, Set<String> found) {
    Map<String, String> held = new LinkedHashMap<>();
    before.forEach(
        (statement, theme) -> {
          if (kept.contains(theme)) {
            held.put(statement, theme);
          }
        });
    for (Curation.Split split : curation.splits()) {
      split
          .statements()
          .forEach(statement -> held.put(statement, curation.standing(split.theme())));
    }
    curation
        .moves()
        .forEach(
            (statement, theme) -> {
              String standing = curation.standing(theme);
              if (kept.contains(standing) || found.contains(standing)) {
                held.put(statement, standing);
              }
            });
    held.keySet().retainAll(all);
    return held;
  }

  private void follow(
      Map<String, String> themeOf,
      Map<String, String> held,
      Set<String> torn,
      Map<String, List<String>> nearest) {
    Map<String, String> settled = Map.copyOf(themeOf);
    settled.forEach(
        (statement, theme) -> {
          if (torn.contains(theme)
              && !held.containsKey(statement)
              && !before.containsKey(statement)) {
            Map<String, Integer> votes = new TreeMap<>();
            for (String near : nearest.getOrDefault(statement, List.of())) {
              String choice = settled.get(near);
              if (choice != null) {
                votes.merge(choice, 1, Integer::sum);
              }
            }
            votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> themeOf.put(statement, most.getKey()));
          }
        });
  }

  /** What moderators took nearly everything out of is no theme any more. */
  private Map<String, String> withoutRemnants(
      Map<String, String> themeOf, Set<String> torn, int smallest) {
    Map<String, Integer> sizes = new HashMap<>();
    themeOf.values().forEach(theme -> sizes.merge(theme, 1, Integer::sum));
    themeOf
        .values()
        .removeIf(
            theme ->
                torn.contains(theme)
                    && !kept.contains(theme)
                    && sizes.getOrDefault(theme, 0) < smallest);
    return themeOf;
  }
}
