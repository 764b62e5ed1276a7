package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.links.LinkFinder;
import org.madang.analytics.links.LinkOptions;
import org.madang.analytics.ranking.IdeaEvidence;
import org.madang.analytics.ranking.JamEvidence;
import org.madang.analytics.ranking.Ranker;
import org.madang.analytics.ranking.RankingOptions;
import org.madang.analytics.ranking.WeighedIdeas;
import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.ThemeFinder;
import org.madang.analytics.themes.ThemeOptions;
import org.madang.analytics.themes.Themes;
import org.madang.analytics.vector.TextVectors;

/**
 * What an analysis of a jam file costs, in seconds: vectors, themes, links and ranks from nothing,
 * and again a refresh ({@code re…}) as a running jam does it, after the last hundredth of the ideas
 * has come, the vectors known. {@code heapmb} is what is in use at the end.
 */
final class CostTask implements Task {
  private static final double BEFORE = 0.99;

  private final Map<String, Double> seconds = new HashMap<>();

  @Override
  public String name() {
    return "cost";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    seconds.clear();
    var jam = JamFiles.read(file);
    var statements = JamFiles.statements(jam);
    var authors =
        jam.all(JamLine.Thread.class)
            .filter(thread -> thread.author() != null)
            .collect(Collectors.toMap(JamLine.Thread::id, JamLine.Thread::author));
    var placing = TextVectors.standard();
    var vectors = timed("vectors", () -> placing.of(statements));
    var links = new LinkFinder(LinkOptions.defaults(), TextVectors.forPairs(), placing);
    var first = statements.subList(0, (int) (BEFORE * statements.size()));
    var themes = look("", first, placing, vectors, links, authors, null);
    var ranker = new Ranker(RankingOptions.defaults());
    var ideas = new JamEvidence(jam);
    var weighed = timed("rank", () -> rank(ranker, evidence(ideas, vectors, themes, first), null));
    var again = look("re", statements, placing, vectors, links, authors, themes);
    timed("rerank", () -> rank(ranker, evidence(ideas, vectors, again, statements), weighed));
    return figures(jam, statements);
  }

  /** What is known of some of the ideas; the ratings of the others have not come yet. */
  private static List<IdeaEvidence> evidence(
      JamEvidence jam, Map<String, TextVector> vectors, Themes themes, List<Statement> ideas) {
    var come = ideas.stream().map(Statement::id).collect(Collectors.toSet());
    return jam.ideas(vectors, themes.themeOf()).stream()
        .filter(idea -> come.contains(idea.id()))
        .toList();
  }

  private static WeighedIdeas rank(
      Ranker ranker, List<IdeaEvidence> evidence, @Nullable WeighedIdeas before) {
    var weighed = ranker.weigh(evidence, before);
    weighed.rank(RankingOptions.defaults());
    return weighed;
  }

  private Themes look(
      String when,
      List<Statement> statements,
      TextVectors placing,
      Map<String, TextVector> vectors,
      LinkFinder links,
      Map<String, String> authors,
      @Nullable Themes before) {
    var finder = new ThemeFinder(ThemeOptions.defaults());
    var topics = new HashMap<String, TextVector>();
    var themes =
        timed(
            when + "themes",
            () -> {
              topics.putAll(placing.forTopics(statements, vectors));
              return finder.find(statements, topics, before, Curation.none());
            });
    timed(when + "links", () -> links.find(statements, vectors, topics, authors));
    return themes;
  }

  private Figures figures(JamFile jam, List<Statement> statements) {
    System.gc();
    var memory = Runtime.getRuntime();
    var figures =
        Figures.of()
            .with("posts", jam.all(JamLine.Post.class).count() + statements.size())
            .with("ideas", statements.size())
            .with("texts", statements.stream().map(Statement::words).distinct().count());
    for (var name :
        List.of("vectors", "themes", "links", "rank", "rethemes", "relinks", "rerank")) {
      figures = figures.with(name, seconds.get(name));
    }
    return figures.with("heapmb", (memory.totalMemory() - memory.freeMemory()) >> 20);
  }

  private <T> T timed(String name, Supplier<T> work) {
    long start = System.nanoTime();
    var result = work.get();
    seconds.put(name, (System.nanoTime() - start) / 1e9);
    return result;
  }
}
