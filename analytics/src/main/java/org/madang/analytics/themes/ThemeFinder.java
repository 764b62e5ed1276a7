package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.vector.TextVectors;

/**
 * Finds the themes of a jam: a graph of nearest neighbours among the vectors, its communities by
 * the Leiden method at a resolution chosen by how far halves replicate it and how clearly its
 * themes stand apart, labels by class-based TF-IDF, identity by overlap with the run before.
 * Statements of different vector spaces are never in one theme, unless a moderator put them there.
 * The cost grows with n·√n: seconds for 20,000 statements. Immutable and safe to share between
 * threads.
 */
public final class ThemeFinder {
  private final ThemeOptions options;
  private final @Nullable Counterparts counterparts;

  /** Names themes of several languages by what tells most in each. */
  public ThemeFinder(ThemeOptions options) {
    this.options = options;
    this.counterparts = null;
  }

  /**
   * Names themes of several languages by what all of them say, if they say it.
   *
   * @param placing of the space in which the statements lie
   */
  public ThemeFinder(ThemeOptions options, TextVectors placing) {
    this.options = options;
    this.counterparts = new Counterparts(placing);
  }

  /**
   * The themes, which do not depend on the order of the statements.
   *
   * @param statements with ids that differ
   * @param vectors by statement id; a statement without one goes by its words alone
   * @param previous the run before, so that themes keep their identity; null the first time
   * @param curation what moderators decided
   */
  public Themes find(
      List<Statement> statements,
      Map<String, TextVector> vectors,
      @Nullable Themes previous,
      Curation curation) {
    List<Statement> sorted =
        statements.stream()
            .filter(statement -> !statement.words().isBlank())
            .sorted(Comparator.comparing(Statement::id))
            .toList();
    Map<String, TextVector> known = known(sorted, vectors);
    Identities identities = new Identities(previous, curation);
    Set<String> seen = previous == null ? Set.of() : previous.statements();
    Map<String, Double> resolutions = new TreeMap<>();
    List<Set<String>> groups = new ArrayList<>();
    Map<String, TextVector> centred = new HashMap<>();
    Map<String, List<String>> nearest = new HashMap<>();
    bySpace(sorted, known)
        .forEach(
            (name, members) -> {
              Double resolution = previous == null ? null : previous.resolutions().get(name);
              Space space =
                  Space.of(members, known, identities.before(), seen, resolution, options);
              resolutions.put(name, space.resolution());
              space.groups(options.smallest()).forEach(group -> groups.add(ids(group)));
              space.vectors().forEach((id, v) -> centred.put(id, new TextVector(name, v)));
              nearest.putAll(space.nearest());
            });
    Map<String, String> themeOf =
        identities.assign(groups, ids(sorted), nearest, options.smallest());
    List<Theme> themes =
        new ThemeWriter(sorted, centred, curation, previous, counterparts, options.seed())
            .write(themeOf, identities.kept());
    List<String> unthemed =
        statements.stream()
            .map(Statement::id)
            .filter(id -> !themeOf.containsKey(id))
            .sorted()
            .toList();
    List<Lineage> lineage = Lineages.between(previous == null ? Themes.none() : previous, themes);
    return new Themes(themes, unthemed, lineage, resolutions);
  }

  private static Set<String> ids(List<Statement> statements) {
    Set<String> ids = new HashSet<>();
    statements.forEach(statement -> ids.add(statement.id()));
    return ids;
  }

  private static Map<String, TextVector> known(
      List<Statement> statements, Map<String, TextVector> vectors) {
    Map<String, TextVector> known = new HashMap<>();
    for (Statement statement : statements) {
      TextVector vector = vectors.get(statement.id());
      if (vector != null && vector.isKnown()) {
        known.put(statement.id(), vector);
      } else {
        WordVectors.of(statement).ifPresent(words -> known.put(statement.id(), words));
      }
    }
    return known;
  }

  private static Map<String, List<Statement>> bySpace(
      List<Statement> statements, Map<String, TextVector> known) {
    Map<String, List<Statement>> spaces = new TreeMap<>();
    for (Statement statement : statements) {
      TextVector vector = known.get(statement.id());
      if (vector != null) {
        spaces.computeIfAbsent(vector.space(), _ -> new ArrayList<>()).add(statement);
      }
    }
    return spaces;
  }
}
