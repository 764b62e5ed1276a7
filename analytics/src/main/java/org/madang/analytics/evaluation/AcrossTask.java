package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.madang.analytics.links.LinkFinder;
import org.madang.analytics.links.LinkOptions;
import org.madang.analytics.training.Pair;
import org.madang.analytics.vector.TextVectors;

/**
 * Links between languages, from the same table as {@link RetrievalTask}. The first seven tenths of
 * the other language's sentences and the last seven tenths of the English ones are put together, so
 * that three of each have no other side. {@code links} is how many links between the languages are
 * found, {@code right} the share of them that are the two sides of a pair, {@code found} the share
 * of the pairs that are linked.
 */
final class AcrossTask implements Task {
  private static final double PRESENT = 0.7;

  @Override
  public String name() {
    return "across";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    long start = System.nanoTime();
    var pairs = Pair.heldOut(RetrievalTask.pairs(file));
    int present = (int) (PRESENT * pairs.size());
    int absent = pairs.size() - present;
    var statements =
        RetrievalTask.statements(pairs).stream()
            .filter(
                one ->
                    isForeign(one.id()) ? number(one.id()) < present : number(one.id()) >= absent)
            .toList();
    var placing = TextVectors.standard();
    var vectors = placing.of(statements);
    var links =
        new LinkFinder(LinkOptions.defaults(), TextVectors.forPairs(), placing)
            .find(statements, vectors, placing.forTopics(statements, vectors), Map.of()).stream()
                .filter(link -> isForeign(link.first()) != isForeign(link.second()))
                .toList();
    long right =
        links.stream().filter(link -> number(link.first()) == number(link.second())).count();
    return Figures.of()
        .with("texts", statements.size())
        .with("pairs", present - absent)
        .with("links", links.size())
        .with("right", (double) right / links.size())
        .with("found", (double) right / Math.max(1, present - absent))
        .withSeconds(System.nanoTime() - start);
  }

  private static boolean isForeign(String id) {
    return id.startsWith("f");
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }
}
