package org.madang.analytics.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.madang.analytics.Statement;
import org.madang.analytics.people.Expert.Evidence;
import org.madang.analytics.text.Analyzers;

/**
 * Finds people to ask by what they wrote: the document-centric model (model 2 of Balog, Azzopardi
 * and de Rijke 2006) with BM25 (Robertson et al. 1994) in the place of the language model. A
 * person's score is the sum over their best writings, the second counting half, the third a third
 * and so on, so that many shallow posts do not outdo a deep one. Then one after the other is
 * chosen, a person's score halved for each one of their function that is already there, so that the
 * answer goes across functions. Writings that have only one of the question's words are no
 * evidence, unless it has one only; numbers and single syllables are no words. Equal scores are
 * sorted by id. Words are indexed once (50,000 posts: see quality.md); a question costs the
 * writings that have its words.
 */
public final class ExpertFinder {
  private static final double SATURATION = 1.2;
  private static final double LENGTH = 0.75;
  private static final double SAME_FUNCTION = 0.5;
  private static final int SHOWN = 3;
  private static final int MOST_WORDS = 24;
  private static final int LEAST_WORDS = 2;

  // Two links to the same site are no shared knowledge.
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private record Posting(int writing, int count) {}

  private record Match(Writing writing, double score, List<String> words) {}

  private final List<Writing> writings;
  private final Map<String, List<Posting>> postings = new HashMap<>();
  private final int[] lengths;
  private final double usualLength;

  /** Reads what was written; later writings need a new finder. */
  public ExpertFinder(Collection<Writing> writings) {
    this.writings = List.copyOf(writings);
    this.lengths = new int[this.writings.size()];
    for (int i = 0; i < lengths.length; i++) {
      Map<String, Integer> counts = new HashMap<>();
      var terms = terms(this.writings.get(i).language(), this.writings.get(i).text());
      terms.forEach(term -> counts.merge(term, 1, Integer::sum));
      lengths[i] = terms.size();
      for (var term : counts.entrySet()) {
        postings
            .computeIfAbsent(term.getKey(), _ -> new ArrayList<>(2))
            .add(new Posting(i, term.getValue()));
      }
    }
    usualLength = Math.max(1, Arrays.stream(lengths).average().orElse(1));
  }

  /**
   * Whom to ask about something, best first.
   *
   * @param about its title counts twice
   * @param without people not to name, for instance its author and those who are there already
   * @param limit how many people at most
   */
  public List<Expert> find(Statement about, Set<String> without, int limit) {
    Map<String, List<Match>> byMember = new TreeMap<>();
    for (var match : matches(words(about))) {
      if (!without.contains(match.writing().member()) && !match.writing().id().equals(about.id())) {
        byMember.computeIfAbsent(match.writing().member(), _ -> new ArrayList<>()).add(match);
      }
    }
    return acrossFunctions(byMember.values().stream().map(ExpertFinder::expert).toList(), limit);
  }

  private static List<String> terms(String language, String text) {
    return Analyzers.tellingTerms(language, ADDRESS.matcher(text).replaceAll(" ")).stream()
        .filter(Analyzers::isWord)
        .toList();
  }

  // The most telling words of the question, with how much each counts.
  private Map<String, Double> words(Statement about) {
    Map<String, Double> weights = new HashMap<>();
    terms(about.language(), about.title() + "\n" + about.words())
        .forEach(term -> weights.merge(term, 1.0, Double::sum));
    Map<String, Double> chosen = new LinkedHashMap<>();
    weights.entrySet().stream()
        .filter(word -> postings.containsKey(word.getKey()))
        .map(word -> Map.entry(word.getKey(), Math.sqrt(word.getValue()) * rarity(word.getKey())))
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WORDS)
        .forEach(word -> chosen.put(word.getKey(), word.getValue()));
    return chosen;
  }

  private double rarity(String term) {
    int found = postings.getOrDefault(term, List.of()).size();
    return Math.log(1 + (writings.size() - found + 0.5) / (found + 0.5));
  }

  private List<Match> matches(Map<String, Double> words) {
    Map<Integer, Double> scores = new HashMap<>();
    Map<Integer, List<String>> found = new HashMap<>();
    words.forEach(
        (word, weight) -> {
          for (var posting : postings.getOrDefault(word, List.of())) {
            double norm = 1 - LENGTH + LENGTH * lengths[posting.writing()] / usualLength;
            double count = posting.count() * (SATURATION + 1);
            double score = weight * count / (posting.count() + SATURATION * norm);
            scores.merge(posting.writing(), score, Double::sum);
            found.computeIfAbsent(posting.writing(), _ -> new ArrayList<>()).add(word);
          }
        });
    List<Match> matches = new ArrayList<>();
    scores.forEach(
        (writing, score) -> {
          var has = found.getOrDefault(writing, List.of());
          if (has.size() >= Math.min(LEAST_WORDS, words.size())) {
            matches.add(new Match(writings.get(writing), score, has));
          }
        });
    return matches;
  }

  private static Expert expert(List<Match> matches) {
    matches.sort(
        Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.writing().id()));
    double score = 0;
    for (int i = 0; i < matches.size(); i++) {
      score += matches.get(i).score() / (i + 1);
    }
    List<Evidence> because = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, matches.size()); i++) {
      var match = matches.get(i);
      because.add(
          new Evidence(match.writing().id(), match.score() / (i + 1) / score, match.words()));
    }
    var writer = matches.getFirst().writing();
    return new Expert(writer.member(), writer.function(), score, because);
  }

  private static List<Expert> acrossFunctions(List<Expert> experts, int limit) {
    List<Expert> left = new ArrayList<>(experts);
    List<Expert> chosen = new ArrayList<>();
    Map<String, Integer> there = new HashMap<>();
    while (chosen.size() < limit && !left.isEmpty()) {
      var next =
          left.stream()
              .max(
                  Comparator.<Expert>comparingDouble(one -> one.score() * discount(one, there))
                      .thenComparing(Expert::member, Comparator.reverseOrder()))
              .orElseThrow();
      left.remove(next);
      chosen.add(next);
      if (next.function() != null) {
        there.merge(next.function(), 1, Integer::sum);
      }
    }
    return List.copyOf(chosen);
  }

  private static double discount(Expert expert, Map<String, Integer> there) {
    return expert.function() == null
        ? 1
        : Math.pow(SAME_FUNCTION, there.getOrDefault(expert.function(), 0));
  }
}
