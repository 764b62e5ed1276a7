package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            new Lineage(
                theme.id(),
                Lineage.Kind.ENDED,
                "\"" + theme.label() + "\" fell apart.",
                List.of()));
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
      lineage.add(
          new Lineage(
              theme.id(),
              Lineage.Kind.SPLIT,
              "Split off from " + labels(from.subList(0, 1), old) + ".",
              from.subList(0, 1)));
    } else if (same == null && merged.isEmpty()) {
      lineage.add(
          new Lineage(
              theme.id(),
              Lineage.Kind.BORN,
              "Born with " + theme.size() + " statements.",
              List.of()));
    }
    if (!merged.isEmpty()) {
      lineage.add(
          new Lineage(
              theme.id(), Lineage.Kind.MERGED, "Took in " + labels(merged, old) + ".", merged));
    }
    if (same != null && theme.size() != same.size()) {
      boolean grew = theme.size() > same.size();
      lineage.add(
          new Lineage(
              theme.id(),
              grew ? Lineage.Kind.GREW : Lineage.Kind.SHRANK,
              (grew ? "Grew from " : "Shrank from ")
                  + same.size()
                  + " to "
                  + theme.size()
                  + " statements.",
              List.of()));
    }
    return lineage;
  }

  private static String labels(List<String> themes, Map<String, Theme> old) {
    return String.join(
        ", ",
        themes.stream()
            .map(old::get)
            .filter(t -> t != null)
            .map(t -> "\"" + t.label() + "\"")
            .toList());
  }
}
