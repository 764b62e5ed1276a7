package org.madang.analytics.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Sentences that read like ideas, from two small grammars, {@code texts_en.txt} and {@code
 * texts_ko.txt}: a phrase may name others in braces, which are looked up in the topic first and
 * then among the frames. {@code {t:을}} adds the Korean particle that fits the last syllable.
 */
final class Grammar {
  static final List<String> FORUMS =
      List.of("How we work", "Our products", "Our customers", "Our planet");
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)(:을)?}");

  private final Map<String, Map<String, String[]>> languages =
      Map.of("en", read("texts_en.txt"), "ko", read("texts_ko.txt"));
  private final List<String> topics =
      languages.getOrDefault("en", Map.of()).keySet().stream()
          .filter(key -> key.endsWith("/t"))
          .map(key -> key.substring(0, key.length() - 2))
          .sorted()
          .toList();

  /** An opening post. */
  record Words(String title, String text) {}

  int topics() {
    return topics.size();
  }

  String topic(int topic) {
    return topics.get(topic);
  }

  Words idea(int topic, String locale, Random random) {
    var name = topics.get(topic);
    var phrases = settled(languages.getOrDefault(locale, Map.of()), name, random);
    return new Words(
        capitalised(filled("{title}", name, phrases, random)),
        capitalised(filled("{text}", name, phrases, random)));
  }

  String reply(int topic, String locale, Random random) {
    return sentence("{reply}", topic, locale, random);
  }

  private String sentence(String pattern, int topic, String locale, Random random) {
    var phrases = languages.getOrDefault(locale, Map.of());
    return capitalised(filled(pattern, topics.get(topic), phrases, random));
  }

  /** The topic with one thing and one act chosen, so that title and text speak of the same. */
  private static Map<String, String[]> settled(
      Map<String, String[]> phrases, String topic, Random random) {
    Map<String, String[]> settled = new HashMap<>(phrases);
    for (String slot : List.of("t", "act")) {
      var chosen = phrase(slot, topic, settled, random);
      settled.put(topic + "/" + slot, new String[] {chosen});
    }
    return settled;
  }

  private static String filled(
      String pattern, String topic, Map<String, String[]> phrases, Random random) {
    var text = new StringBuilder();
    var hole = HOLE.matcher(pattern);
    int from = 0;
    while (hole.find()) {
      text.append(pattern, from, hole.start());
      var said = phrase(hole.group(1), topic, phrases, random);
      text.append(said);
      if (hole.group(2) != null) {
        text.append(closed(said) ? "을" : "를");
      }
      from = hole.end();
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  private static String phrase(
      String slot, String topic, Map<String, String[]> phrases, Random random) {
    if (slot.equals("n")) {
      return Integer.toString(2 + random.nextInt(38));
    }
    var all = phrases.getOrDefault(topic + "/" + slot, phrases.get("frame/" + slot));
    Objects.requireNonNull(all, "no phrases for " + topic + "/" + slot);
    return filled(all[random.nextInt(all.length)], topic, phrases, random);
  }

  /** Whether the last Hangul syllable ends in a consonant. */
  private static boolean closed(String word) {
    char last = word.charAt(word.length() - 1);
    return last >= '가' && last <= '힣' && (last - '가') % 28 != 0;
  }

  private static String capitalised(String text) {
    var result = new StringBuilder(text);
    boolean start = true;
    for (int i = 0; i < result.length(); i++) {
      char c = result.charAt(i);
      if (start && Character.isLetterOrDigit(c)) {
        result.setCharAt(i, Character.toUpperCase(c));
        start = false;
      }
      start |= c == '.' || c == '?' || c == '!' || c == ':';
    }
    return result.toString();
  }

  private static Map<String, String[]> read(String name) {
    Map<String, String[]> phrases = new HashMap<>();
    try (var source = Objects.requireNonNull(Grammar.class.getResourceAsStream(name), name);
        var reader = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .forEach(
              parts ->
                  phrases.put(
                      parts[0].toLowerCase(Locale.ROOT),
                      Arrays.stream(parts[1].split("\\|"))
                          .map(String::strip)
                          .toArray(String[]::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }
}
