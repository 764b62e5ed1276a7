package org.madang.analytics.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.analytics.links.Link;
import org.madang.analytics.links.LinkFinder;
import org.madang.analytics.links.LinkOptions;
import org.madang.analytics.ranking.IdeaEvidence;
import org.madang.analytics.ranking.JamEvidence;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Ranker;
import org.madang.analytics.ranking.Ranking;
import org.madang.analytics.ranking.RankingOptions;
import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.ThemeFinder;
import org.madang.analytics.themes.ThemeOptions;
import org.madang.analytics.themes.Themes;
import org.madang.analytics.vector.SentenceModels;
import org.madang.analytics.vector.TextVectors;
import org.madang.analytics.vector.VectorStore;

/**
 * The whole analysis of a jam file.
 *
 * @param links between the ranked threads
 */
public record Analysis(Report report, Themes themes, List<Link> links) {
  private static final int STRETCHES = 60;

  /**
   * Analyses a jam.
   *
   * @param clock says when the report was made
   * @param store keeps what takes longest, so that an analysis that was broken off goes on
   * @param progress hears one sentence per step, and of the longest step each thousand texts
   */
  public static Analysis of(
      JamFile jam, Clock clock, VectorStore store, Consumer<String> progress) {
    var statements = statements(jam);
    progress.accept(statements.size() + " threads to rank, in " + languages(statements) + ".");
    var counted = new Counted(store, new AtomicInteger(), statements.size(), progress);
    var placing = new TextVectors(SentenceModels.shipped(), counted);
    var vectors = placing.of(statements);
    progress.accept(vectors.size() + " texts placed by their meaning.");
    var topics = placing.forTopics(statements, vectors);
    var themes =
        new ThemeFinder(ThemeOptions.defaults(), placing)
            .find(statements, topics, null, Curation.none());
    progress.accept(
        themes.themes().size() + " themes, " + themes.unthemed().size() + " threads in none.");
    var authors =
        jam.all(JamLine.Thread.class)
            .filter(thread -> thread.author() != null)
            .collect(Collectors.toMap(JamLine.Thread::id, JamLine.Thread::author));
    var links =
        new LinkFinder(
                LinkOptions.defaults(), new TextVectors(SentenceModels.forPairs(), store), placing)
            .find(statements, vectors, topics, authors);
    progress.accept(links.size() + " links.");
    var evidence = new JamEvidence(jam).ideas(vectors, themes.themeOf());
    var report =
        report(jam, evidence, themes, Map.of(), ZoneId.of("UTC"), clock).linked(told(jam, links));
    progress.accept(report.ideas().size() + " ideas ranked.");
    return new Analysis(report, themes, links);
  }

  /** A store that says how many texts have been placed. */
  private record Counted(
      VectorStore store, AtomicInteger placed, int all, Consumer<String> progress)
      implements VectorStore {
    private static final int STEP = 1000;

    @Override
    public Map<String, float[]> find(String space, Collection<String> digests) {
      var found = store.find(space, digests);
      add(found.size());
      return found;
    }

    @Override
    public void put(String space, Map<String, float[]> vectors) {
      store.put(space, vectors);
      add(vectors.size());
    }

    private void add(int more) {
      int before = placed.getAndAdd(more);
      if (before / STEP < (before + more) / STEP) {
        progress.accept("%d of at most %d texts placed.".formatted(before + more, all));
      }
    }
  }

  private static List<Report.LinkLine> told(JamFile jam, List<Link> links) {
    Map<String, String> titles =
        jam.all(JamLine.Thread.class)
            .collect(
                Collectors.toMap(JamLine.Thread::id, JamLine.Thread::title, (first, _) -> first));
    return links.stream()
        .sorted(Comparator.comparingDouble(Link::score).reversed())
        .map(
            link ->
                new Report.LinkLine(
                    titles.getOrDefault(link.first(), ""),
                    titles.getOrDefault(link.second(), ""),
                    link.kind(),
                    false,
                    null,
                    link.score(),
                    link.shared(),
                    link.differs()))
        .toList();
  }

  private static List<Statement> statements(JamFile jam) {
    var guesser = new LanguageGuesser();
    Map<String, String> locales = new HashMap<>();
    jam.all(JamLine.Member.class)
        .filter(member -> member.locale() != null)
        .forEach(member -> locales.put(member.id(), member.locale()));
    var usual = jam.jam().languages().isEmpty() ? null : jam.jam().languages().getFirst();
    var statements = new ArrayList<Statement>();
    for (var thread : JamEvidence.ranked(jam)) {
      var text = Objects.requireNonNullElse(thread.text(), "");
      var locale = thread.author() == null ? usual : locales.getOrDefault(thread.author(), usual);
      var language = guesser.guess(thread.title() + "\n" + text, locale).language();
      statements.add(new Statement(thread.id(), language, thread.title(), text));
    }
    return statements;
  }

  private static String languages(List<Statement> statements) {
    var counts =
        statements.stream()
            .collect(
                Collectors.groupingBy(Statement::language, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(
            entry ->
                Locale.of(entry.getKey()).getDisplayLanguage(Locale.ENGLISH)
                    + " "
                    + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /**
   * The report of a jam whose evidence and themes are known.
   *
   * @param decisions what was decided and why, by thread id
   */
  public static Report report(
      JamFile jam,
      List<IdeaEvidence> evidence,
      Themes themes,
      Map<String, Report.Decision> decisions,
      ZoneId zone,
      Clock clock) {
    var ranker = new Ranker(RankingOptions.defaults());
    var ranking = ranker.rank(evidence);
    Map<String, Integer> places = new HashMap<>();
    for (var idea : ranking.after(ranker.shortlist(ranking, evidence, Page.SHORTLIST))) {
      places.put(idea.id(), places.size() + 1);
    }
    return report(jam, ranking, places, themes, decisions, zone, clock);
  }

  /**
   * The report of a jam whose ranking and themes stand already.
   *
   * @param ranking of threads of the jam; those that are not in it are left out
   * @param places in the varied list, of every ranked idea by its id
   * @param decisions what was decided and why, by thread id
   */
  public static Report report(
      JamFile jam,
      Ranking ranking,
      Map<String, Integer> places,
      Themes themes,
      Map<String, Report.Decision> decisions,
      ZoneId zone,
      Clock clock) {
    var head = jam.jam();
    return new Report(
        head.title(),
        head.question(),
        head.starts(),
        head.ends(),
        clock.instant(),
        null,
        zone,
        totals(jam, ranking.ideas().size()),
        ideas(jam, ranking.ideas(), places, themes, decisions),
        themes.themes().stream()
            .map(t -> new Report.ThemeLine(t.label(), t.keyPhrases(), t.size(), t.x(), t.y()))
            .toList(),
        List.of(),
        stretches(jam),
        cohorts(jam),
        ranking.weights(),
        ranking.notes());
  }

  private static Report.Totals totals(JamFile jam, int ideas) {
    return new Report.Totals(
        count(jam, JamLine.Member.class),
        count(jam, JamLine.Thread.class),
        ideas,
        count(jam, JamLine.Thread.class) + count(jam, JamLine.Post.class),
        count(jam, JamLine.Support.class),
        count(jam, JamLine.Rating.class));
  }

  private static int count(JamFile jam, Class<? extends JamLine> type) {
    return (int) jam.all(type).count();
  }

  private static List<Report.Idea> ideas(
      JamFile jam,
      List<RankedIdea> ranked,
      Map<String, Integer> places,
      Themes themes,
      Map<String, Report.Decision> decisions) {
    Map<String, JamLine.Thread> threads =
        jam.all(JamLine.Thread.class)
            .collect(Collectors.toMap(JamLine.Thread::id, Function.identity(), (a, _) -> a));
    Map<String, String> names =
        jam.all(JamLine.Member.class)
            .collect(Collectors.toMap(JamLine.Member::id, JamLine.Member::name, (a, _) -> a));
    var supports = counts(jam.all(JamLine.Support.class).map(JamLine.Support::thread));
    var ratings = counts(jam.all(JamLine.Rating.class).map(JamLine.Rating::idea));
    var replies = counts(jam.all(JamLine.Post.class).map(JamLine.Post::thread));
    Map<String, String> labels = new HashMap<>();
    themes.themes().forEach(t -> t.members().forEach(m -> labels.put(m.id(), t.label())));
    var ideas = new ArrayList<Report.Idea>();
    for (var one : ranked) {
      var thread = threads.get(one.id());
      if (thread == null) {
        continue;
      }
      ideas.add(
          new Report.Idea(
              one,
              places.get(one.id()),
              thread.title(),
              Objects.requireNonNullElse(thread.text(), ""),
              thread.author() == null ? null : names.get(thread.author()),
              labels.get(one.id()),
              supports.getOrDefault(one.id(), 0),
              ratings.getOrDefault(one.id(), 0),
              replies.getOrDefault(one.id(), 0),
              decisions.get(one.id())));
    }
    return ideas;
  }

  private static Map<String, Integer> counts(Stream<String> ids) {
    Map<String, Integer> counts = new HashMap<>();
    ids.forEach(id -> counts.merge(id, 1, Integer::sum));
    return counts;
  }

  private static List<Report.Stretch> stretches(JamFile jam) {
    var times =
        Stream.concat(
                jam.all(JamLine.Thread.class).map(JamLine.Thread::at),
                jam.all(JamLine.Post.class).map(JamLine.Post::at))
            .filter(Objects::nonNull)
            .map(Instant.class::cast)
            .sorted()
            .toList();
    return times.isEmpty() ? List.of() : stretches(times);
  }

  private static List<Report.Stretch> stretches(List<Instant> times) {
    var first = times.getFirst();
    var last = times.getLast();
    long width = Math.max(1, Duration.between(first, last).toMillis() / STRETCHES + 1);
    int[] counts = new int[STRETCHES];
    times.forEach(at -> counts[(int) (Duration.between(first, at).toMillis() / width)]++);
    var stretches = new ArrayList<Report.Stretch>();
    for (int i = 0; i < STRETCHES; i++) {
      var at = first.plusMillis(width * i);
      var until = i + 1 < STRETCHES ? at.plusMillis(width) : last;
      stretches.add(new Report.Stretch(at, until, counts[i]));
    }
    return stretches;
  }

  private static List<Report.Cohort> cohorts(JamFile jam) {
    var posts =
        counts(
            Stream.concat(
                    jam.all(JamLine.Thread.class).map(JamLine.Thread::author),
                    jam.all(JamLine.Post.class).map(JamLine.Post::author))
                .filter(Objects::nonNull)
                .map(String.class::cast));
    var cohorts = new ArrayList<Report.Cohort>();
    cohorts.addAll(cohorts(jam, "function", JamLine.Member::function, posts));
    cohorts.addAll(cohorts(jam, "unit", JamLine.Member::unit, posts));
    cohorts.addAll(cohorts(jam, "region", JamLine.Member::region, posts));
    return cohorts;
  }

  private static List<Report.Cohort> cohorts(
      JamFile jam,
      String kind,
      Function<JamLine.Member, @Nullable String> name,
      Map<String, Integer> posts) {
    Map<String, int[]> counts = new TreeMap<>();
    for (var member : jam.all(JamLine.Member.class).toList()) {
      var cohort = name.apply(member);
      if (cohort != null && !cohort.isBlank()) {
        var count = counts.computeIfAbsent(cohort, _ -> new int[2]);
        count[0]++;
        count[1] += posts.getOrDefault(member.id(), 0);
      }
    }
    return counts.entrySet().stream()
        .map(e -> new Report.Cohort(kind, e.getKey(), e.getValue()[0], e.getValue()[1]))
        .toList();
  }
}
