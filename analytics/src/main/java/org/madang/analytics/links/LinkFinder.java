package org.madang.analytics.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.links.Link.Kind;
import org.madang.analytics.text.Phrases;
import org.madang.analytics.vector.TextVectors;
import org.madang.analytics.vector.Wording;

/**
 * Finds statements that say the same or build on each other. Candidates are each statement's
 * nearest neighbours in its space. How alike two are is judged by the whole and, as much, by their
 * titles, because what somebody proposes stands there and what surrounds it below; a candidate
 * becomes a link only if the words bear it out. SAME it is only if nothing speaks against it: no
 * number, day, negation, opposite or exchanged word, and not one author who goes on; in a language
 * whose negations are not known it never is. Statements in different languages are compared word by
 * word ({@link AcrossLanguages}).
 *
 * <p>Remembers what it has compared, so that in a growing jam only what is new or was edited is
 * compared with the rest: the cost of a look is that of the news times all statements, where the
 * first look costs n log n. What is rare among words is learned anew when the jam has grown by a
 * quarter; in a jam of more than a thousand statements, links found before stay. Meant for one jam
 * and one thread at a time.
 */
public final class LinkFinder {
  private static final int PHRASES = 4;

  /** A member who says something again says it in the same words; else they go on with it. */
  private static final double WORDED_AGAIN = 0.8;

  /** Up to so many statements all are compared again when it is learned anew what is rare. */
  private static final int YOUNG = 1000;

  private final LinkOptions options;
  private final TextVectors pairVectors;
  private final AcrossLanguages across;
  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<Pair, Link> links = new HashMap<>();
  private @Nullable Wording wording;
  private int learnedFrom;

  /** As much of a statement as tells whether it is still the one that was compared. */
  private record Seen(String words, String space) {}

  private record Pair(String first, String second) {
    static Pair of(String a, String b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /**
   * @param pairVectors places what may be linked for judging pair by pair; of its own, because it
   *     is asked about changing parts of the jam
   * @param placing what placed the statements
   */
  public LinkFinder(LinkOptions options, TextVectors pairVectors, TextVectors placing) {
    this.options = options;
    this.pairVectors = pairVectors;
    this.across = new AcrossLanguages(placing);
  }

  /**
   * The links, most alike first; of equal likeness by the ids.
   *
   * @param statements all there are, in the order in which they were made
   * @param vectors by statement id; a statement without one is linked to none
   * @param topics likewise, such that languages meet ({@link TextVectors#forTopics})
   * @param authors whose each statement is, by its id
   */
  public List<Link> find(
      List<Statement> statements,
      Map<String, TextVector> vectors,
      Map<String, TextVector> topics,
      Map<String, String> authors) {
    var spaces = new TreeMap<String, List<Statement>>();
    for (var statement : statements) {
      var vector = vectors.get(statement.id());
      if (vector != null && vector.isKnown()) {
        spaces.computeIfAbsent(vector.space(), _ -> new ArrayList<>()).add(statement);
      }
    }
    var wording = wording(statements);
    var now = now(spaces);
    var fresh = fresh(now);
    if (!fresh.isEmpty()) {
      var similarity = new PairSimilarity(wording, vectors);
      var pairs = new ArrayList<Candidate>();
      for (var space : spaces.values()) {
        byLanguage(space).forEach(own -> pairs.addAll(candidates(own, fresh, similarity, vectors)));
        across.find(space, fresh, topics, wording, options.neighbours()).forEach(this::keep);
      }
      judge(pairs, similarity, authors);
      seen.putAll(now); // only now: what a failed look did not judge is judged by the next
    }
    var found = new ArrayList<>(links.values());
    found.sort(
        Comparator.comparingDouble(Link::score)
            .reversed()
            .thenComparing(Link::first)
            .thenComparing(Link::second));
    return found;
  }

  private static Collection<List<Statement>> byLanguage(List<Statement> space) {
    return space.stream()
        .collect(Collectors.groupingBy(Statement::language, TreeMap::new, Collectors.toList()))
        .values();
  }

  private void keep(Link link) {
    links.put(Pair.of(link.first(), link.second()), link);
  }

  private static Map<String, Seen> now(Map<String, List<Statement>> spaces) {
    var now = new HashMap<String, Seen>();
    spaces.forEach(
        (space, members) ->
            members.forEach(one -> now.put(one.id(), new Seen(one.words(), space))));
    return now;
  }

  /** What was not compared yet; forgets what is gone or was changed, with its links. */
  private Set<String> fresh(Map<String, Seen> now) {
    seen.entrySet().removeIf(old -> !old.getValue().equals(now.get(old.getKey())));
    links
        .keySet()
        .removeIf(pair -> !seen.containsKey(pair.first()) || !seen.containsKey(pair.second()));
    var fresh = new HashSet<>(now.keySet());
    fresh.removeAll(seen.keySet());
    return fresh;
  }

  /** What is rare among words; a young jam in which it is learned anew is compared as a whole. */
  private Wording wording(List<Statement> statements) {
    var known = wording;
    if (known == null || statements.size() > learnedFrom + learnedFrom / 4) {
      known = Wording.of(statements);
      wording = known;
      learnedFrom = statements.size();
      if (learnedFrom <= YOUNG) {
        seen.clear();
        links.clear();
      }
    }
    return known;
  }

  /** Two statements that are alike as a whole. */
  private record Candidate(Statement first, Statement second, double whole) {}

  private List<Candidate> candidates(
      List<Statement> space,
      Set<String> fresh,
      PairSimilarity similarity,
      Map<String, TextVector> vectors) {
    var places = space.stream().map(one -> vectors.get(one.id()).values()).toList();
    var news =
        IntStream.range(0, space.size()).filter(i -> fresh.contains(space.get(i).id())).toArray();
    var candidates = new ArrayList<Candidate>();
    for (var pair : Neighbours.pairs(places, news, options.neighbours())) {
      var first = space.get(pair[0]);
      var second = space.get(pair[1]);
      double whole = similarity.of(first, second);
      if (whole >= options.related() / 2) {
        candidates.add(new Candidate(first, second, whole));
      }
    }
    return candidates;
  }

  private void judge(
      List<Candidate> candidates, PairSimilarity similarity, Map<String, String> authors) {
    var titles = titles(candidates);
    var titleVector = pairVectors.of(List.copyOf(titles.values()));
    var titled = new PairSimilarity(List.copyOf(titles.values()), titleVector);
    var readings = new Readings(similarity);
    for (var one : candidates) {
      var a = titles.get(one.first().id());
      var b = titles.get(one.second().id());
      double score = a == null || b == null ? one.whole() : (one.whole() + titled.of(a, b)) / 2;
      if (score >= options.related()) {
        boolean again =
            !isOfOneAuthor(one, authors)
                || similarity.worded(one.first(), one.second()) >= WORDED_AGAIN;
        link(one, score, again, readings.of(one));
      }
    }
  }

  /**
   * The titles of the candidates, as statements of their own; none for those that are nothing else.
   */
  private static Map<String, Statement> titles(List<Candidate> candidates) {
    var titles = new TreeMap<String, Statement>();
    candidates.stream()
        .flatMap(one -> Stream.of(one.first(), one.second()))
        .filter(one -> !one.title().isBlank() && !one.text().isBlank())
        .forEach(
            one -> titles.put(one.id(), new Statement(one.id(), one.language(), "", one.title())));
    return titles;
  }

  private static boolean isOfOneAuthor(Candidate one, Map<String, String> authors) {
    var author = authors.get(one.first().id());
    return author != null && author.equals(authors.get(one.second().id()));
  }

  private void link(Candidate one, double score, boolean again, Compared compared) {
    if (compared.shared().isEmpty()) {
      return;
    }
    boolean read = Negations.areKnown(one.first().language());
    boolean same = score >= options.same() && again && read && compared.differs().isEmpty();
    keep(
        new Link(
            one.first().id(),
            one.second().id(),
            same ? Kind.SAME : Kind.RELATED,
            score,
            compared.shared(),
            compared.differs()));
  }

  /** What the words of two statements have in common, and what speaks against their being one. */
  private record Compared(List<String> shared, List<String> differs) {}

  private record Texts(Statement first, Statement second) {}

  private record Reading(Map<String, String> phrases, Markers markers) {
    static Reading of(Statement statement) {
      return new Reading(
          Phrases.of(statement.language(), statement.words()), Markers.of(statement));
    }
  }

  /** Reads each text once, for all the pairs it is in and however many people wrote it. */
  private static final class Readings {
    private final PairSimilarity similarity;
    private final Map<Statement, Reading> readings = new HashMap<>();
    private final Map<Texts, Compared> compared = new HashMap<>();

    Readings(PairSimilarity similarity) {
      this.similarity = similarity;
    }

    Compared of(Candidate one) {
      return compared.computeIfAbsent(
          new Texts(one.first().said(), one.second().said()), this::compare);
    }

    private Compared compare(Texts texts) {
      var first = readings.computeIfAbsent(texts.first(), Reading::of);
      var second = readings.computeIfAbsent(texts.second(), Reading::of);
      return new Compared(
          Phrases.shared(first.phrases(), second.phrases(), similarity::rarity, PHRASES),
          Differences.between(first.markers(), second.markers()));
    }
  }
}
