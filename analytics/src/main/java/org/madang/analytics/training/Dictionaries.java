package org.madang.analytics.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.training.Entry.Sense;

/**
 * What dictionaries with a free licence say words mean in English. Japanese: EDICT. Chinese:
 * CC-CEDICT. Korean: most learned words are written like Chinese ones in the script of old, so
 * libhangul's list of such spellings leads to the entries of CC-CEDICT and EDICT. European
 * languages: what WikDict says in them about one meaning of a Polish, Greek or Finnish word, it
 * says in English too; and what FreeDict says in them about a Japanese word, EDICT says in English.
 */
final class Dictionaries {
  private static final int GLOSSES = 3;
  private static final int SENSES = 4;
  private static final Pattern EDICT_LINE = Pattern.compile("(\\S+) (?:\\[\\S+\\] )?/(.*)/");
  private static final Pattern ASIDE =
      Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|\\{[^}]*\\}|[\\p{IsHan}|]+");
  private static final Pattern ABOUT_WORDS =
      Pattern.compile("(surname|variant of|old variant|see |abbr\\.|CL:|used in|EntL).*");

  private static final Pattern NUMBER = Pattern.compile("^\\d+\\. ");
  private static final Pattern JAPANESE_HEAD =
      Pattern.compile("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]+) /");

  private final Map<String, Sense> japanese;
  private final List<Chinese> chinese;
  private final Path folder;

  /** A word in both its spellings, the older first. */
  private record Chinese(String traditional, String simplified, List<String> glosses) {}

  Dictionaries(Path folder) throws IOException {
    this.folder = folder;
    japanese = edict(folder.resolve("edict"));
    chinese = cedict(folder.resolve("cedict.js"));
  }

  private static Map<String, Sense> edict(Path file) throws IOException {
    var senses = new TreeMap<String, Sense>();
    for (var line : Files.readString(file, Charset.forName("EUC-JP")).split("\n")) {
      var match = EDICT_LINE.matcher(line.strip());
      if (match.matches()) {
        var glosses = glosses(List.of(match.group(2).split("/")));
        if (!glosses.isEmpty()) {
          senses.putIfAbsent(match.group(1), new Sense(glosses, match.group(2).contains("(P)")));
        }
      }
    }
    return senses;
  }

  private static List<Chinese> cedict(Path file) throws IOException {
    var script = Files.readString(file);
    return JsonParser.parseString(
            script.substring(script.indexOf('{')).strip().replaceAll(";$", ""))
        .getAsJsonObject()
        .getAsJsonArray("all")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonArray)
        .map(
            entry ->
                new Chinese(
                    entry.get(0).getAsString(),
                    entry.get(1).getAsString(),
                    glosses(strings(entry.get(3)))))
        .toList();
  }

  private static List<String> strings(JsonElement element) {
    if (element instanceof JsonArray array) {
      return array.asList().stream().map(JsonElement::getAsString).toList();
    }
    return List.of(element.getAsString());
  }

  private static List<String> glosses(List<String> definitions) {
    var glosses = new ArrayList<String>();
    for (var definition : definitions) {
      if (!ABOUT_WORDS.matcher(definition).matches()) {
        var plain = ASIDE.matcher(definition).replaceAll("").split(";")[0];
        plain = plain.replaceAll("\\s+", " ").strip();
        if (!plain.isEmpty() && plain.length() <= 60 && glosses.size() < GLOSSES) {
          glosses.add(plain);
        }
      }
    }
    return glosses;
  }

  /** The everyday words of Japanese. */
  List<Entry> japanese() {
    return japanese.entrySet().stream()
        .filter(entry -> entry.getValue().common())
        .map(entry -> new Entry(entry.getKey(), List.of(entry.getValue())))
        .toList();
  }

  /** Chinese words as they are written on the mainland, in the order of their characters. */
  List<Entry> chinese() {
    var senses = new TreeMap<String, List<Sense>>();
    for (var word : chinese) {
      if (!word.glosses.isEmpty()) {
        var known = senses.computeIfAbsent(word.simplified, _ -> new ArrayList<>());
        if (known.size() < SENSES) {
          known.add(new Sense(word.glosses, false));
        }
      }
    }
    return entries(senses);
  }

  /**
   * The words of a European language, in the order of the alphabet: those that Polish, Greek,
   * Finnish and Japanese lead to, and of the others those that lead on from French and German.
   *
   * @param language as the dictionaries call it: ISO 639-3
   */
  List<Entry> european(String language) throws IOException {
    var senses = throughOthers(language);
    for (var other : List.of("fra", "deu")) {
      var file = file(other, language);
      if (Files.exists(file)) {
        var more = new TreeMap<String, List<Sense>>();
        addThrough(more, throughOthers(other), WikDict.read(file));
        more.forEach(senses::putIfAbsent);
      }
    }
    return entries(senses);
  }

  private Map<String, List<Sense>> throughOthers(String language) throws IOException {
    var senses = new TreeMap<String, List<Sense>>();
    for (var other : List.of("pol", "ell", "fin")) {
      var file = file(other, language);
      if (Files.exists(file)) {
        addThrough(senses, WikDict.read(file(other, "eng")), WikDict.read(file));
      }
    }
    var japanese = file("jpn", language);
    if (Files.exists(japanese)) {
      addThroughJapanese(senses, japanese);
    }
    return senses;
  }

  private Path file(String from, String to) {
    return folder.resolve("freedict-%s-%s.dict.dz".formatted(from, to));
  }

  /** One meaning of a word is said in two languages. */
  private static void addThrough(
      Map<String, List<Sense>> senses, WikDict english, WikDict language) {
    language
        .translations()
        .forEach(
            (meaning, words) -> {
              var glosses = glosses(english.translations().getOrDefault(meaning, List.of()));
              if (!glosses.isEmpty()) {
                words.forEach(word -> add(senses, word, new Sense(glosses, false)));
              }
            });
  }

  /** A word is said in one language, and what it may mean is known. */
  private static void addThrough(
      Map<String, List<Sense>> senses, Map<String, List<Sense>> english, WikDict language) {
    language
        .translations()
        .forEach(
            (meaning, words) ->
                english
                    .getOrDefault(meaning.word(), List.of())
                    .forEach(sense -> words.forEach(word -> add(senses, word, sense))));
  }

  private static void add(Map<String, List<Sense>> senses, String word, Sense sense) {
    if (!word.isEmpty()) {
      var known = senses.computeIfAbsent(word, _ -> new ArrayList<>());
      if (known.size() < SENSES && !known.contains(sense)) {
        known.add(sense);
      }
    }
  }

  private void addThroughJapanese(Map<String, List<Sense>> senses, Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      Sense current = null;
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (JAPANESE_HEAD.matcher(line).find()) {
          current = everyday(line);
        } else if (current != null && !line.startsWith("(noun") && !line.startsWith(" ")) {
          var plain = ASIDE.matcher(NUMBER.matcher(line).replaceFirst("")).replaceAll("");
          for (var phrase : plain.split(",")) {
            add(senses, phrase.strip(), new Sense(current.glosses(), false));
          }
        }
      }
    }
  }

  private static List<Entry> entries(Map<String, List<Sense>> senses) {
    return senses.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue())).toList();
  }

  private @Nullable Sense everyday(String head) {
    var words = JAPANESE_HEAD.matcher(head);
    while (words.find()) {
      var sense = japanese.get(words.group(1));
      if (sense != null && sense.common()) {
        return sense;
      }
    }
    return null;
  }

  /** Korean words of Chinese origin, in the order of the alphabet. */
  List<Entry> korean() throws IOException {
    var meanings = new HashMap<String, List<String>>();
    for (var word : chinese) {
      meanings.computeIfAbsent(word.traditional, _ -> new ArrayList<>()).addAll(word.glosses);
    }
    var senses = new TreeMap<String, List<Sense>>();
    for (var line : Files.readAllLines(folder.resolve("hanja.txt"))) {
      var cells = line.split(":");
      if (!line.startsWith("#") && cells.length >= 2 && cells[0].length() > 1) {
        var glosses = new ArrayList<>(meanings.getOrDefault(cells[1], List.of()));
        var sense = japanese.get(KanjiForms.japanese(cells[1]));
        if (sense != null) {
          glosses.addAll(sense.glosses());
        }
        if (!glosses.isEmpty()) {
          var known = senses.computeIfAbsent(cells[0], _ -> new ArrayList<>());
          known.add(new Sense(unique(glosses), sense != null && sense.common()));
        }
      }
    }
    return senses.entrySet().stream()
        .map(entry -> new Entry(entry.getKey(), likeliest(entry.getValue())))
        .toList();
  }

  /** The everyday senses if there are any, else the first, which is the list's most frequent. */
  private static List<Sense> likeliest(List<Sense> senses) {
    var common = senses.stream().filter(Sense::common).limit(SENSES).toList();
    return common.isEmpty() ? senses.subList(0, 1) : common;
  }

  private static List<String> unique(List<String> glosses) {
    Set<String> seen = new HashSet<>();
    return glosses.stream().filter(seen::add).limit(2L * GLOSSES).toList();
  }
}
