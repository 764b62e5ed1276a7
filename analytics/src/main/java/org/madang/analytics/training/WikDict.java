package org.madang.analytics.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A dictionary that WikDict made of a Wiktionary and FreeDict brings (CC BY-SA 3.0): words of one
 * language, and for each of their meanings what another says.
 */
final class WikDict {
  /**
   * One meaning of one word. Two dictionaries of the same Wiktionary write it in the same way,
   * whatever language they translate to.
   *
   * @param part the part of speech
   * @param explanation in the word's own language; empty where there is none
   */
  record Meaning(String word, String part, String explanation) {}

  private static final Pattern HEAD = Pattern.compile("(.+?)(?: /.*/)? <([^>,]+)[^>]*>");
  private static final Pattern NUMBERED = Pattern.compile("\\d+\\. (.*)");

  /** Where further meanings have the same translations, their numbers stand at the end. */
  private static final Pattern MORE = Pattern.compile("( \\d+\\.)+$");

  /** Marks the stressed vowel of Russian words, which nobody writes. */
  private static final String STRESS = "\u0301";

  private final Map<Meaning, List<String>> translations = new LinkedHashMap<>();

  private WikDict() {}

  /** Reads the file of Debian's packages: compressed, a head line and then lines for each word. */
  static WikDict read(Path file) throws IOException {
    var dictionary = new WikDict();
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      var word = new ArrayList<String>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (HEAD.matcher(line).matches()) {
          dictionary.add(word);
          word.clear();
        }
        word.add(line);
      }
      dictionary.add(word);
    }
    return dictionary;
  }

  /** The head of a word, then translations, each line of them followed by an explanation or not. */
  private void add(List<String> lines) {
    var head = HEAD.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!head.matches()) {
      return;
    }
    for (int i = 1; i < lines.size(); i++) {
      var numbered = NUMBERED.matcher(lines.get(i));
      if (i == 1 || numbered.matches()) {
        var said = numbered.matches() ? numbered.group(1) : lines.get(i);
        boolean explained = i + 1 < lines.size() && !NUMBERED.matcher(lines.get(i + 1)).matches();
        var meaning = new Meaning(head.group(1), head.group(2), explained ? lines.get(i + 1) : "");
        translations.computeIfAbsent(meaning, _ -> new ArrayList<>()).addAll(phrases(said));
      }
    }
  }

  private static List<String> phrases(String line) {
    var plain = MORE.matcher(line).replaceFirst("").replace(STRESS, "");
    return List.of(plain.strip().split("\\s*,\\s*"));
  }

  /** What is said for each meaning, the likeliest first. */
  Map<Meaning, List<String>> translations() {
    return translations;
  }
}
