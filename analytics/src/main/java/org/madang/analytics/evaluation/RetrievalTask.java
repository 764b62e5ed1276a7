package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.analytics.training.Pair;
import org.madang.analytics.vector.TextVectors;

/**
 * Finding the right English sentence: a table whose columns include {@code eng} and one other
 * language of the name given by its header. Of the pairs that training never sees, each sentence of
 * the other language ranks all English ones by cosine. {@code top1} is how often the right one comes
 * first, {@code mrr} the mean of one over its rank; another one of the same cosine counts as before.
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
    var vectors = TextVectors.standard().of(statements(pairs));
    int[] ranks = IntStream.range(0, pairs.size()).parallel().map(i -> rank(i, pairs.size(), vectors)).toArray();
    return Figures.of()
        .with("pairs", ranks.length)
        .with("top1", IntStream.of(ranks).mapToDouble(rank -> rank == 1 ? 1 : 0).average().orElse(0))
        .with("mrr", IntStream.of(ranks).mapToDouble(rank -> 1.0 / rank).average().orElse(0))
        .withSeconds(System.nanoTime() - start);
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
