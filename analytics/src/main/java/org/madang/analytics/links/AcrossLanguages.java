package org.madang.analytics.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.links.Link.Kind;
import org.madang.analytics.text.Phrases;
import org.madang.analytics.vector.TextVectors;
import org.madang.analytics.vector.Wording;

/**
 * Finds statements in different languages that are about the same matter. Candidates are nearest
 * neighbours once what sets the languages apart is taken off; a candidate becomes a link if, word
 * by word, enough of what the one says is found in the other, by where single words lie in the
 * space that the languages share (the greedy alignment of embeddings that Zhang et al. 2020,
 * section 3, score generated texts with). The pairs of words are the reason that is shown. Negation
 * and opposites are not read across languages, so nothing is ever called the same.
 */
final class AcrossLanguages {
  /** Least likeness of the whole for which words are looked at. */
  private static final double LEAST_MEANT = 0.3;

  /** Least score of a link: 95 to 99 of 100 were right in nine languages. */
  private static final double LEAST = 0.5;

  private static final int FEWEST_PAIRS = 2;
  private static final int SHOWN = 4;

  /** So many words of a statement are read; what it is about is said early. */
  private static final int READ = 60;

  /** Languages written without spaces, where neighbours are no compound. */
  private static final Set<String> UNSPACED = Set.of("ja", "zh", "th");

  private final TextVectors placing;

  /**
   * @param placing of the space in which the statements lie
   */
  AcrossLanguages(TextVectors placing) {
    this.placing = placing;
  }

  private record Candidate(Statement first, Statement second, double meant) {}

  /** A word as it is written, where it lies, and how much it tells. */
  private record Word(String term, String written, TextVector place, double rarity) {}

  private record WordPair(Word first, Word second, double cosine) {
    double telling() {
      return cosine * (first.rarity() + second.rarity());
    }

    String shown() {
      return first.written().equalsIgnoreCase(second.written())
          ? first.written()
          : first.written() + " = " + second.written();
    }
  }

  /**
   * @param space statements that can be compared with each other, in the order in which they came
   * @param fresh of which at least one side of a link has to be
   * @param topics vectors in which languages meet, by statement id
   * @param wording says how much a word tells
   * @param neighbours nearest statements looked at for each
   */
  List<Link> find(
      List<Statement> space,
      Set<String> fresh,
      Map<String, TextVector> topics,
      Wording wording,
      int neighbours) {
    if (space.stream().map(Statement::language).distinct().count() < 2) {
      return List.of();
    }
    var candidates = candidates(space, fresh, topics, wording, neighbours);
    var words = words(candidates, wording);
    return candidates.stream().flatMap(one -> link(one, words).stream()).toList();
  }

  private static List<Candidate> candidates(
      List<Statement> space,
      Set<String> fresh,
      Map<String, TextVector> topics,
      Wording wording,
      int neighbours) {
    var placed = space.stream().filter(one -> topics.containsKey(one.id())).toList();
    var places = placed.stream().map(one -> topics.get(one.id()).values()).toList();
    var news =
        IntStream.range(0, placed.size()).filter(i -> fresh.contains(placed.get(i).id())).toArray();
    var similarity = new PairSimilarity(wording, topics);
    return Neighbours.pairs(places, news, neighbours).stream()
        .map(pair -> Map.entry(placed.get(pair[0]), placed.get(pair[1])))
        .filter(pair -> !pair.getKey().language().equals(pair.getValue().language()))
        .map(
            pair ->
                new Candidate(
                    pair.getKey(),
                    pair.getValue(),
                    similarity.meant(pair.getKey(), pair.getValue())))
        .filter(one -> one.meant() >= LEAST_MEANT)
        .toList();
  }

  /** The words of each candidate by its id: those of its title, if it has more than that. */
  private Map<String, List<Word>> words(List<Candidate> candidates, Wording wording) {
    var written = new HashMap<String, Map<String, Statement>>();
    for (var one : candidates) {
      for (var side : List.of(one.first(), one.second())) {
        written.computeIfAbsent(side.id(), _ -> written(side));
      }
    }
    var each = new HashMap<String, Statement>();
    written.values().stream()
        .flatMap(words -> words.values().stream())
        .forEach(word -> each.put(word.id(), word));
    var places = placing.of(List.copyOf(each.values()));
    var words = new HashMap<String, List<Word>>();
    written.forEach(
        (id, own) -> {
          var placed = new ArrayList<Word>();
          own.forEach(
              (term, word) -> {
                var place = places.get(word.id());
                if (place != null) {
                  placed.add(new Word(term, word.text(), place, rarity(term, wording)));
                }
              });
          words.put(id, placed);
        });
    return words;
  }

  private static double rarity(String term, Wording wording) {
    return Arrays.stream(term.split(" ")).mapToDouble(wording::rarity).max().orElse(0);
  }

  /** Its words by their terms, each as a statement of its own. */
  private static Map<String, Statement> written(Statement statement) {
    boolean titled = !statement.title().isBlank() && !statement.text().isBlank();
    var language = statement.language();
    var whole = new LinkedHashMap<String, String>();
    Phrases.of(language, titled ? statement.title() : statement.words()).entrySet().stream()
        .filter(phrase -> isWord(phrase.getKey(), phrase.getValue(), language))
        .limit(READ)
        .forEach(word -> whole.put(word.getKey(), word.getValue()));
    var words = new LinkedHashMap<String, Statement>();
    whole.forEach(
        (term, word) -> {
          boolean part =
              whole.keySet().stream()
                  .anyMatch(
                      other ->
                          !other.equals(term) && (" " + other + " ").contains(" " + term + " "));
          if (!part) {
            words.put(term, new Statement(language + " " + word, language, "", word));
          }
        });
    return words;
  }

  /** One term, or several of a compound: 자전 and 거 are written 자전거, but 이 only says "is". */
  private static boolean isWord(String phrase, String written, String language) {
    return !phrase.contains(" ")
        || !UNSPACED.contains(language)
            && !phrase.endsWith(" 이")
            && written.equalsIgnoreCase(phrase.replace(" ", ""));
  }

  private static Optional<Link> link(Candidate one, Map<String, List<Word>> words) {
    var first = words.getOrDefault(one.first().id(), List.of());
    var second = words.getOrDefault(one.second().id(), List.of());
    var pairs = new ArrayList<WordPair>();
    for (var a : first) {
      for (var b : second) {
        double cosine = a.term().equals(b.term()) ? 1 : a.place().cosine(b.place());
        if (cosine >= TextVectors.TRANSLATED) {
          pairs.add(new WordPair(a, b, cosine));
        }
      }
    }
    double said =
        (share(first, pairs.stream().map(WordPair::first).toList())
                + share(second, pairs.stream().map(WordPair::second).toList()))
            / 2;
    double score = (one.meant() + said) / 2;
    var shown = aligned(pairs);
    if (score < LEAST || shown.size() < FEWEST_PAIRS) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            one.first().id(),
            one.second().id(),
            Kind.RELATED,
            score,
            shown.stream().limit(SHOWN).map(WordPair::shown).toList(),
            List.of()));
  }

  /** How much of what these words tell is told by those found again, 0 to 1. */
  private static double share(List<Word> words, List<Word> again) {
    double all = words.stream().mapToDouble(Word::rarity).sum();
    return all == 0 ? 0 : again.stream().distinct().mapToDouble(Word::rarity).sum() / all;
  }

  /** Each word in one pair at most, the most telling first. */
  private static List<WordPair> aligned(List<WordPair> pairs) {
    var aligned = new ArrayList<WordPair>();
    var taken = new HashSet<Word>();
    pairs.stream()
        .sorted(Comparator.comparingDouble(WordPair::telling).reversed())
        .forEach(
            pair -> {
              if (!taken.contains(pair.first()) && !taken.contains(pair.second())) {
                taken.add(pair.first());
                taken.add(pair.second());
                aligned.add(pair);
              }
            });
    return aligned;
  }
}
