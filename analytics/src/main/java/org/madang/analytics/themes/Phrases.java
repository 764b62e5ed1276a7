package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final String between;

  /** A phrase and how much it tells. */
  record Phrase(String key, String shown, double weight, int statements) {
    int words() {
      return key.split(" ").length;
    }

    Set<String> keys() {
      return new HashSet<>(Arrays.asList(key.split(" ")));
    }
  }

  /** The statements are all of one language. */
  Phrases(List<Statement> statements) {
    String language = statements.isEmpty() ? "" : statements.getFirst().language();
    between = language.equals("ja") || language.equals("zh") ? "" : " ";
    List<List<Words.Word>> words =
        IntStream.range(0, statements.size())
            .parallel()
            .mapToObj(i -> Words.of(language, Words.read(statements.get(i).words())))
            .toList();
    ofStatement = words.stream().map(Phrases::phrases).toList();
    ofStatement.forEach(
        keys -> Arrays.stream(keys).forEach(k -> everywhere.merge(k, 1, Integer::sum)));
    spell(words, language.equals("en"));
  }

  /** A word is shown as it is mostly written; capitals that begin a sentence count for little. */
  private void spell(List<List<Words.Word>> words, boolean lower) {
    Map<String, Map<String, Double>> spellings = new HashMap<>();
    for (List<Words.Word> text : words) {
      for (Words.Word word : text) {
        boolean small = word.opening() && lower && !isAcronym(word.shown());
        String written = small ? word.shown().toLowerCase(Locale.ROOT) : word.shown();
        spellings
            .computeIfAbsent(word.key(), _ -> new TreeMap<>())
            .merge(written, word.opening() ? 0.1 : 1, Double::sum);
      }
    }
    spellings.forEach((key, counts) -> shown.put(key, most(counts, key)));
  }

  private static String most(Map<String, Double> counts, String otherwise) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }

  private static String[] phrases(List<Words.Word> words) {
    Set<String> phrases = new LinkedHashSet<>();
    for (int first = 0; first < words.size(); first++) {
      StringBuilder key = new StringBuilder();
      for (int last = first; last < Math.min(words.size(), first + LONGEST); last++) {
        if (last > first && !words.get(last).joined()) {
          break;
        }
        key.append(last > first ? " " : "").append(words.get(last).key());
        if (isPhrase(words.subList(first, last + 1))) {
          phrases.add(key.toString());
        }
      }
    }
    return phrases.toArray(String[]::new);
  }

  private static boolean isPhrase(List<Words.Word> words) {
    return words.stream().map(Words.Word::key).distinct().count() == words.size()
        && words.subList(0, Math.max(1, words.size() - 1)).stream()
            .noneMatch(word -> Words.isParticle(word.key()));
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
    String text =
        Arrays.stream(key.split(" "))
            .map(word -> shown.getOrDefault(word, word))
            .collect(Collectors.joining(between));
    return new Phrase(key, text, weight, statements);
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
