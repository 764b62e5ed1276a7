package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.madang.analytics.Statement;

/**
 * What is said in some statements more than in all: phrases of one to three words, weighted by the
 * share of statements that have one times the logarithm of how much greater it is than everywhere
 * (class-based TF-IDF, after Grootendorst 2022, in the form of a Kullback-Leibler term). Ties go by
 * the phrase.
 */
final class Phrases {
  private static final int LONGEST = 3;
  private static final double LONGER_IS_CLEARER = 0.3;

  private final List<String[]> ofStatement;
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();

  /** A phrase and how much it tells. */
  record Phrase(String key, String shown, double weight, int statements) {
    int words() {
      return key.split(" ").length;
    }

    Set<String> keys() {
      return new HashSet<>(Arrays.asList(key.split(" ")));
    }
  }

  Phrases(List<Statement> statements) {
    List<Map<String, String>> found =
        IntStream.range(0, statements.size())
            .parallel()
            .mapToObj(i -> phrases(statements.get(i)))
            .toList();
    ofStatement = new ArrayList<>(found.size());
    for (Map<String, String> phrases : found) {
      ofStatement.add(phrases.keySet().toArray(String[]::new));
      phrases.forEach(
          (key, text) -> {
            everywhere.merge(key, 1, Integer::sum);
            shown.merge(key, text, Phrases::plainer);
          });
    }
  }

  private static String plainer(String a, String b) {
    int byCapitals = Long.compare(capitals(a), capitals(b));
    int order =
        byCapitals != 0
            ? byCapitals
            : a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
    return order <= 0 ? a : b;
  }

  private static long capitals(String text) {
    return text.chars().filter(Character::isUpperCase).count();
  }

  private static Map<String, String> phrases(Statement statement) {
    Map<String, String> phrases = new LinkedHashMap<>();
    String text = Words.read(statement.words());
    List<Words.Word> words = Words.of(statement.language(), text);
    for (int first = 0; first < words.size(); first++) {
      StringBuilder key = new StringBuilder();
      for (int last = first; last < Math.min(words.size(), first + LONGEST); last++) {
        if (last > first && !words.get(last).joined()) {
          break;
        }
        key.append(last > first ? " " : "").append(words.get(last).key());
        if (isPhrase(words.subList(first, last + 1))) {
          String shown = text.substring(words.get(first).start(), words.get(last).end());
          phrases.putIfAbsent(key.toString(), shown.replaceAll("\\s+", " "));
        }
      }
    }
    return phrases;
  }

  private static boolean isPhrase(List<Words.Word> words) {
    return words.stream().map(Words.Word::key).distinct().count() == words.size();
  }

  /**
   * The most telling phrases of some statements, by their places in the list; none within another.
   */
  List<Phrase> telling(int[] places, int limit) {
    Map<String, Integer> here = new HashMap<>();
    for (int place : places) {
      for (String key : ofStatement.get(place)) {
        here.merge(key, 1, Integer::sum);
      }
    }
    int least = places.length < 4 ? 1 : 2;
    List<Phrase> ranked =
        here.entrySet().stream()
            .filter(e -> e.getValue() >= least)
            .map(e -> phrase(e.getKey(), e.getValue(), places.length))
            .filter(phrase -> phrase.weight() > 0)
            .sorted(
                Comparator.comparingDouble(Phrase::weight).reversed().thenComparing(Phrase::key))
            .limit(limit * 6L)
            .toList();
    return distinct(ranked, limit);
  }

  private Phrase phrase(String key, int statements, int of) {
    double share = (double) statements / of;
    double usual = (everywhere.getOrDefault(key, 0) + 0.5) / (ofStatement.size() + 1);
    int words = (int) key.chars().filter(c -> c == ' ').count();
    double weight = share * Math.log(share / usual) * (1 + LONGER_IS_CLEARER * words);
    return new Phrase(key, shown.getOrDefault(key, key), weight, statements);
  }

  /**
   * Leaves out what a longer phrase says nearly as often, and what only rearranges words said
   * before.
   */
  private static List<Phrase> distinct(List<Phrase> ranked, int limit) {
    List<Phrase> kept = new ArrayList<>();
    for (Phrase phrase : ranked) {
      boolean saidBetter =
          ranked.stream()
              .anyMatch(
                  longer ->
                      longer.words() > phrase.words()
                          && (" " + longer.key() + " ").contains(" " + phrase.key() + " ")
                          && longer.statements() >= 0.6 * phrase.statements());
      boolean said =
          kept.stream()
              .anyMatch(
                  k -> k.keys().containsAll(phrase.keys()) || phrase.keys().containsAll(k.keys()));
      if (!saidBetter && !said && kept.size() < limit) {
        kept.add(phrase);
      }
    }
    return kept;
  }
}
