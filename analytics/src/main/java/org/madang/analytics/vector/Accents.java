package org.madang.analytics.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

/**
 * Takes off what sets the texts of one language as a whole apart from the others in the same space.
 * Without it themes are languages: a translation lies nearest to its original, yet nearer still to
 * the texts of its own language. Each language's mean is moved to the mean of all (as is done
 * before languages are compared, Libovický, Rosa and Fraser 2020); that of a few texts only as far
 * as they tell of it. Where two languages speak of different matters, their middles meet too; what
 * is near what within a language does not change.
 */
final class Accents {
  /** With so many texts, half of a language's mean is believed to be its own. */
  private static final double DOUBT = 20;

  private Accents() {}

  /** The vectors by statement id, moved; those of a space that has one language stay. */
  static Map<String, TextVector> takenOff(
      List<Statement> statements, Map<String, TextVector> vectors) {
    var spaces = new TreeMap<String, Map<String, List<Statement>>>();
    for (var statement : statements) {
      var vector = vectors.get(statement.id());
      if (vector != null) {
        spaces
            .computeIfAbsent(vector.space(), _ -> new TreeMap<>())
            .computeIfAbsent(statement.language(), _ -> new ArrayList<>())
            .add(statement);
      }
    }
    var moved = new HashMap<>(vectors);
    for (var languages : spaces.values()) {
      if (languages.size() > 1) {
        var all = languages.values().stream().flatMap(List::stream).toList();
        var middle = middle(all, vectors);
        languages.values().forEach(one -> move(one, vectors, middle, moved));
      }
    }
    return moved;
  }

  private static void move(
      List<Statement> language,
      Map<String, TextVector> vectors,
      float[] middle,
      Map<String, TextVector> moved) {
    float believed = (float) (language.size() / (language.size() + DOUBT));
    var own = middle(language, vectors);
    for (var statement : language) {
      var vector = vectors.get(statement.id());
      var values = vector.values().clone();
      Vectors.add(values, own, -believed);
      Vectors.add(values, middle, believed);
      moved.put(statement.id(), new TextVector(vector.space(), Vectors.normalised(values)));
    }
  }

  private static float[] middle(List<Statement> statements, Map<String, TextVector> vectors) {
    var middle = new float[vectors.get(statements.getFirst().id()).values().length];
    for (var statement : statements) {
      Vectors.add(middle, vectors.get(statement.id()).values(), 1f / statements.size());
    }
    return middle;
  }
}
