package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what became of the themes between two runs. */
final class Lineages {
  private Lineages() {}

  /** One line per thing that happened, in the order of the new themes, ended ones last. */
  static List<Lineage> between(Themes previous, List<Theme> now) {
    Map<String, String> before = previous.themeOf();
    Map<String, Theme> old = new LinkedHashMap<>();
    previous.themes().forEach(theme -> old.put(theme.id(), theme));
    Map<String, String> wentTo = wentTo(previous, now);
    List<Lineage> lineage = new ArrayList<>();
    for (Theme theme : now) {
      Map<String, Integer> sources = new TreeMap<>();
      theme.members().stream()
          .map(m -> before.get(m.id()))
          .filter(s -> s != null)
          .forEach(s -> sources.merge(s, 1, Integer::sum));
      lineage.addAll(of(theme, sources, old, wentTo));
    }
    for (Theme theme : previous.themes()) {
      if (now.stream().noneMatch(n -> n.id().equals(theme.id()))
          && !wentTo.containsKey(theme.id())) {
        lineage.add(
            new Lineage(theme.id(), Lineage.Kind.ENDED, theme.size(), 0, List.of(), List.of()));
      }
    }
    return lineage;
  }

  /** For each old theme that is gone, the new one that most of its statements are in. */
  private static Map<String, String> wentTo(Themes previous, List<Theme> now) {
    Map<String, String> themeOf = new HashMap<>();
    now.forEach(theme -> theme.members().forEach(m -> themeOf.put(m.id(), theme.id())));
    Map<String, String> wentTo = new HashMap<>();
    for (Theme theme : previous.themes()) {
      if (now.stream().noneMatch(n -> n.id().equals(theme.id()))) {
        Map<String, Integer> targets = new TreeMap<>();
        theme.members().stream()
            .map(m -> themeOf.get(m.id()))
            .filter(t -> t != null)
            .forEach(t -> targets.merge(t, 1, Integer::sum));
        targets.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .filter(most -> most.getValue() * 2 >= theme.size())
            .ifPresent(most -> wentTo.put(theme.id(), most.getKey()));
      }
    }
    return wentTo;
  }

  private static List<Lineage> of(
      Theme theme,
      Map<String, Integer> sources,
      Map<String, Theme> old,
      Map<String, String> wentTo) {
    List<Lineage> lineage = new ArrayList<>();
    Theme same = old.get(theme.id());
    List<String> merged =
        sources.keySet().stream().filter(s -> theme.id().equals(wentTo.get(s))).toList();
    List<String> from =
        sources.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    if (same == null
        && !from.isEmpty()
        && !merged.contains(from.getFirst())
        && 2 * sources.getOrDefault(from.getFirst(), 0) >= theme.size()) {
      lineage.add(line(theme, Lineage.Kind.SPLIT, same, from.subList(0, 1), old));
    } else if (same == null && merged.isEmpty()) {
      lineage.add(line(theme, Lineage.Kind.BORN, same, List.of(), old));
    }
    if (!merged.isEmpty()) {
      lineage.add(line(theme, Lineage.Kind.MERGED, same, merged, old));
    }
    if (same != null && theme.size() != same.size()) {
      var kind = theme.size() > same.size() ? Lineage.Kind.GREW : Lineage.Kind.SHRANK;
      lineage.add(line(theme, kind, same, List.of(), old));
    }
    return lineage;
  }

  private static Lineage line(
      Theme theme,
      Lineage.Kind kind,
      @Nullable Theme same,
      List<String> from,
      Map<String, Theme> old) {
    List<Theme> sources = from.stream().map(old::get).filter(t -> t != null).toList();
    return new Lineage(
        theme.id(),
        kind,
        same == null ? 0 : same.size(),
        theme.size(),
        sources.stream().map(Theme::id).toList(),
        sources.stream().map(Theme::label).toList());
  }
}
