package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.ThemeFinder;
import org.madang.analytics.themes.ThemeOptions;
import org.madang.analytics.themes.Themes;
import org.madang.analytics.training.Pair;
import org.madang.analytics.vector.TextVectors;

/**
 * Finding the right English sentence: a table whose columns include {@code eng} and one other
 * language of the name given by its header. Of the pairs that training never sees, each sentence of
 * the other language ranks all English ones by cosine. {@code top1} is how often the right one
 * comes first, {@code mrr} the mean of one over its rank; another one of the same cosine counts as
 * before. Then all of both languages are put into themes: {@code together} is how often the two
 * sides of a pair are in the same one, {@code chance} how often two sides of different pairs are.
 */
final class RetrievalTask implements Task {
  private static final String ENGLISH = "eng";

  @Override
  public String name() {
    return "retrieval";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    long start = System.nanoTime();
    var pairs = Pair.heldOut(pairs(file));
    var statements = statements(pairs);
    var placing = TextVectors.standard();
    var vectors = placing.of(statements);
    int count = pairs.size();
    int[] ranks = IntStream.range(0, count).parallel().map(i -> rank(i, count, vectors)).toArray();
    var themes =
        new ThemeFinder(ThemeOptions.defaults())
            .find(statements, placing.forTopics(statements, vectors), null, Curation.none());
    return together(themes, count)
        .with("top1", mean(ranks, rank -> rank == 1 ? 1 : 0))
        .with("mrr", mean(ranks, rank -> 1.0 / rank))
        .withSeconds(System.nanoTime() - start);
  }

  private static double mean(int[] ranks, IntToDoubleFunction worth) {
    return IntStream.of(ranks).mapToDouble(worth).average().orElse(0);
  }

  /** How often both sides of a pair are in one theme, and how often two strangers would be. */
  private static Figures together(Themes themes, int count) {
    var themeOf = themes.themeOf();
    var foreign = new HashMap<String, Integer>();
    var english = new HashMap<String, Integer>();
    int same = 0;
    for (int i = 0; i < count; i++) {
      var one = themeOf.getOrDefault("f" + i, "none of f" + i);
      var other = themeOf.getOrDefault("e" + i, "none of e" + i);
      foreign.merge(one, 1, Integer::sum);
      english.merge(other, 1, Integer::sum);
      same += one.equals(other) ? 1 : 0;
    }
    double chance = 0;
    for (var theme : foreign.entrySet()) {
      chance += (double) theme.getValue() * english.getOrDefault(theme.getKey(), 0);
    }
    long both =
        themes.themes().stream()
            .filter(theme -> foreign.containsKey(theme.id()) && english.containsKey(theme.id()))
            .count();
    return Figures.of()
        .with("pairs", count)
        .with("themes", themes.themes().size())
        .with("bilingual", both)
        .with("together", (double) same / Math.max(1, count))
        .with("chance", chance / Math.max(1, (double) count * count));
  }

  /** The other language is the last column but English. */
  static List<Pair> pairs(Path file) throws IOException {
    var header = List.of(Table.lines(file).getFirst().split("\t"));
    var other =
        header.reversed().stream()
            .filter(column -> !column.equals(ENGLISH))
            .findFirst()
            .orElseThrow(() -> new BadFile(file, 1, "the header names no language but " + ENGLISH));
    return Table.read(file, other, ENGLISH).rows().stream()
        .map(row -> new Pair(row[0], row[1]))
        .toList();
  }

  /** Each pair as two statements, {@code f0} and {@code e0} for the first. */
  static List<Statement> statements(List<Pair> pairs) {
    var all = String.join(" ", pairs.stream().limit(200).map(Pair::foreign).toList());
    var language = new LanguageGuesser().guess(all, null).language();
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < pairs.size(); i++) {
      statements.add(new Statement("f" + i, language, "", pairs.get(i).foreign()));
      statements.add(new Statement("e" + i, "en", "", pairs.get(i).english()));
    }
    return statements;
  }

  private static int rank(int asked, int count, Map<String, TextVector> vectors) {
    var question = vectors.get("f" + asked);
    double right = question.cosine(vectors.get("e" + asked));
    int before = 0;
    for (int i = 0; i < count; i++) {
      if (i != asked && question.cosine(vectors.get("e" + i)) >= right) {
        before++;
      }
    }
    return 1 + before;
  }
}
