package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.text.PartsOfSpeech;

/**
 * What is said in some statements more than in all: phrases of one to three words, or of up to four
 * syllables where those are written apart, weighted by the share of statements that have one times
 * the logarithm of how much greater it is than everywhere (class-based TF-IDF, after Grootendorst
 * 2022, in the form of a Kullback-Leibler term). Ties go by the phrase.
 */
final class Phrases {
  private static final int LONGEST = 3;

  /** Trí tuệ nhân tạo is artificial intelligence: words of two syllables, written apart. */
  private static final int LONGEST_OF_SYLLABLES = 4;

  private static final double LONGER_IS_CLEARER = 0.3;

  /** What is left of the weight of a phrase that neither names nor tells. */
  private static final double NAMELESS = 0.4;

  private static final double NAMED = 0.6;

  /** So often a phrase is looked at to see whether it names something. */
  private static final int SAMPLE = 3;

  private final List<String> texts;
  private final List<String[]> ofStatement;
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final List<List<Words.Word>> wordsOf;
  private final boolean english;
  private final int longest;
  private final @Nullable Naming naming;

  /**
   * A phrase and how much it tells.
   *
   * @param lift how many times as frequent it is here as everywhere
   * @param names how often it names something, 0 to 1
   * @param shared whether other languages of the theme say it too
   * @param in which of the statements have it, by their number in the theme
   */
  record Phrase(
      String key,
      String shown,
      double weight,
      int statements,
      double lift,
      double names,
      boolean shared,
      BitSet in) {
    int words() {
      return key.split(" ").length;
    }

    Phrase naming(Map<Naming.Kind, Long> kinds) {
      double all = Math.max(1, kinds.values().stream().mapToLong(Long::longValue).sum());
      double names = kinds.getOrDefault(Naming.Kind.NAMES, 0L) / all;
      double neither = kinds.getOrDefault(Naming.Kind.NEITHER, 0L) / all;
      double left = weight * (1 - (1 - NAMELESS) * neither);
      return new Phrase(key, shown, left, statements, lift, names, shared, in);
    }

    /** Whether it names something, in most of the places where it was looked at. */
    boolean isName() {
      return names >= NAMED;
    }

    /** The same as said in other languages too, and so as telling as the most telling. */
    Phrase shared(double most) {
      return new Phrase(key, shown, most, statements, lift, names, true, in);
    }

    Phrase spelled(String as) {
      return new Phrase(key, as, weight, statements, lift, names, shared, in);
    }

    /** The share of the rarer one's statements that have both. */
    double together(Phrase other) {
      BitSet both = (BitSet) in.clone();
      both.and(other.in);
      return (double) both.cardinality() / Math.max(1, Math.min(statements, other.statements));
    }

    Set<String> keys() {
      return new HashSet<>(Arrays.asList(key.split(" ")));
    }
  }

  /** The statements are all of one language. */
  Phrases(List<Statement> statements) {
    String language = statements.isEmpty() ? "" : statements.getFirst().language();
    english = language.equals("en");
    longest = language.equals("vi") ? LONGEST_OF_SYLLABLES : LONGEST;
    naming = PartsOfSpeech.of(language).map(Naming::new).orElse(null);
    texts = statements.stream().map(statement -> Words.read(statement.words())).toList();
    List<String> different = texts.stream().distinct().toList();
    Map<String, List<Words.Word>> words =
        different.parallelStream()
            .collect(Collectors.toConcurrentMap(text -> text, text -> Words.of(language, text)));
    wordsOf = texts.stream().map(words::get).toList();
    Map<String, String[]> phrases = new HashMap<>();
    different.forEach(text -> phrases.put(text, phrases(words.get(text))));
    ofStatement = texts.stream().map(phrases::get).toList();
    ofStatement.forEach(
        keys -> Arrays.stream(keys).forEach(k -> everywhere.merge(k, 1, Integer::sum)));
  }

  /**
   * As it is mostly written in these statements; capitals that begin a sentence count for little.
   */
  private Map<String, String> spelled(Set<String> keys, int[] places) {
    Map<String, Map<String, Double>> spellings = new HashMap<>();
    for (int place : places) {
      List<Words.Word> words = wordsOf.get(place);
      runs(
          words,
          (key, run) -> {
            if (keys.contains(key)) {
              String written = written(run);
              spellings
                  .computeIfAbsent(key, _ -> new TreeMap<>())
                  .merge(written, run.getFirst().opening() ? 0.1 : 1, Double::sum);
            }
          });
    }
    Map<String, String> spelled = new HashMap<>();
    spellings.forEach((key, counts) -> spelled.put(key, most(counts, key)));
    return spelled;
  }

  private String written(List<Words.Word> run) {
    StringBuilder written = new StringBuilder(written(run.getFirst()));
    run.stream().skip(1).forEach(word -> written.append(word.bridge()).append(written(word)));
    return written.toString();
  }

  private String written(Words.Word word) {
    boolean small = word.opening() && english && !isAcronym(word.shown());
    return small ? word.shown().toLowerCase(Locale.ROOT) : word.shown();
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

  private String[] phrases(List<Words.Word> words) {
    Set<String> phrases = new LinkedHashSet<>();
    runs(words, (key, _) -> phrases.add(key));
    return phrases.toArray(String[]::new);
  }

  private void runs(List<Words.Word> words, BiConsumer<String, List<Words.Word>> each) {
    for (int first = 0; first < words.size(); first++) {
      StringBuilder key = new StringBuilder();
      for (int last = first; last < Math.min(words.size(), first + longest); last++) {
        if (last > first && !words.get(last).joined()) {
          break;
        }
        key.append(last > first ? " " : "").append(words.get(last).key());
        List<Words.Word> run = words.subList(first, last + 1);
        if (isPhrase(run)) {
          each.accept(key.toString(), run);
        }
      }
    }
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
    int least = fewest(places.length);
    List<Phrase> ranked =
        here.entrySet().stream()
            .filter(e -> e.getValue() >= least)
            .map(e -> phrase(e.getKey(), e.getValue(), places.length))
            .filter(phrase -> phrase.weight() > 0)
            .sorted(
                Comparator.comparingDouble(Phrase::weight).reversed().thenComparing(Phrase::key))
            .limit(limit * 6L)
            .toList();
    List<Phrase> distinct =
        named(distinct(ranked, 2 * limit), places).stream().limit(limit).toList();
    Map<String, String> spelled =
        spelled(distinct.stream().map(Phrase::key).collect(Collectors.toSet()), places);
    distinct.forEach(phrase -> mark(phrase, places));
    return distinct.stream().map(p -> p.spelled(spelled.getOrDefault(p.key(), p.key()))).toList();
  }

  /** The same phrases, the less telling the less they name; tagging is what costs here. */
  private List<Phrase> named(List<Phrase> ranked, int[] places) {
    if (naming == null) {
      return ranked;
    }
    Map<String, List<Naming.Kind>> kinds = new HashMap<>();
    ranked.forEach(phrase -> kinds.put(phrase.key(), new ArrayList<>()));
    for (int place : places) {
      runs(
          wordsOf.get(place),
          (key, run) -> {
            List<Naming.Kind> own = kinds.get(key);
            if (own != null && own.size() < SAMPLE) {
              own.add(naming.of(texts.get(place), run));
            }
          });
    }
    return ranked.stream()
        .map(
            phrase ->
                phrase.naming(
                    kinds.getOrDefault(phrase.key(), List.of()).stream()
                        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()))))
        .sorted(Comparator.comparingDouble(Phrase::weight).reversed().thenComparing(Phrase::key))
        .toList();
  }

  /** What one or two people say is not what a theme is about. */
  private static int fewest(int statements) {
    return statements < 4 ? 1 : statements < 8 ? 2 : 3;
  }

  private void mark(Phrase phrase, int[] places) {
    for (int i = 0; i < places.length; i++) {
      if (Arrays.asList(ofStatement.get(places[i])).contains(phrase.key())) {
        phrase.in().set(i);
      }
    }
  }

  private Phrase phrase(String key, int statements, int of) {
    double share = (double) statements / of;
    double usual = (everywhere.getOrDefault(key, 0) + 0.5) / (ofStatement.size() + 1);
    int words = (int) key.chars().filter(c -> c == ' ').count();
    double weight = share * Math.log(share / usual) * (1 + LONGER_IS_CLEARER * words);
    return new Phrase(key, key, weight, statements, share / usual, 1, false, new BitSet());
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
