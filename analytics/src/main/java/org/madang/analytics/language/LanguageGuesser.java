package org.madang.analytics.language;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.LATIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the language of a text: where the script decides, by the script; else by OpenNLP's model
 * of 103 languages (a maximum-entropy classifier on character n-grams), in which languages of few
 * speakers need stronger evidence and the author's own a fifth less. A text of fewer than eight
 * words says too little for that: its author's locale decides, if it is written in that script; if
 * not, Latin words that point nowhere are English. Safe to share between threads.
 */
public final class LanguageGuesser {
  /** Words below which the author's locale is the better guess. */
  static final int ENOUGH_WORDS = 8;

  private static final double RARE = 0.15;
  private static final double OWN = 1.2;

  /** Of a few Latin words what is less sure than this is by chance, one of a hundred languages. */
  private static final double LEAST = 0.015;

  private static final Set<String> SPOKEN_BY_MANY =
      Set.of(
          "en", "es", "fr", "de", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "sk", "hu",
          "ro", "tr", "id", "vi", "ru", "uk", "bg", "sr", "hr", "ar", "fa", "ur", "hi", "mr", "ca",
          "lt", "lv", "et", "sl", "ms");
  private static final Map<String, String> OTHER_CODES =
      Map.ofEntries(
          Map.entry("cmn", "zh"),
          Map.entry("nob", "no"),
          Map.entry("nno", "no"),
          Map.entry("nb", "no"),
          Map.entry("nn", "no"),
          Map.entry("pes", "fa"),
          Map.entry("ekk", "et"),
          Map.entry("lvs", "lv"),
          Map.entry("plt", "mg"),
          Map.entry("zlm", "ms"),
          Map.entry("uzn", "uz"));
  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.ofEntries(
          Map.entry("ru", CYRILLIC),
          Map.entry("uk", CYRILLIC),
          Map.entry("bg", CYRILLIC),
          Map.entry("sr", CYRILLIC),
          Map.entry("mk", CYRILLIC),
          Map.entry("be", CYRILLIC),
          Map.entry("ar", ARABIC),
          Map.entry("fa", ARABIC),
          Map.entry("ur", ARABIC),
          Map.entry("hi", DEVANAGARI),
          Map.entry("mr", DEVANAGARI),
          Map.entry("ne", DEVANAGARI));

  private final LanguageDetectorModel model;
  private final Map<String, String> shortCodes = new HashMap<>(OTHER_CODES);

  public LanguageGuesser() {
    for (var code : Locale.getISOLanguages()) {
      shortCodes.putIfAbsent(Locale.of(code).getISO3Language(), code);
    }
    try (var in = LanguageGuesser.class.getResourceAsStream("/langdetect-183.bin")) {
      if (in == null) {
        throw new IllegalStateException("opennlp-models-langdetect is missing from the class path");
      }
      model = new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the language model cannot be read", e);
    }
  }

  /**
   * @param authorLocale language tag, for instance {@code de-AT}; null if nobody knows it
   */
  public LanguageGuess guess(String text, @Nullable String authorLocale) {
    var scripts = Scripts.of(text);
    var decided = scripts.language();
    if (decided != null) {
      return new LanguageGuess(decided, 1);
    }
    var author = authorLocale == null ? "" : language(authorLocale);
    boolean fits = !author.isEmpty() && isWrittenIn(author, scripts.main());
    boolean isShort = text.strip().split("\\s+").length < ENOUGH_WORDS;
    if (fits && (scripts.total() == 0 || isShort)) {
      return new LanguageGuess(author, 0.5);
    }
    return scripts.total() == 0
        ? new LanguageGuess("en", 0)
        : detected(text, scripts.main(), author, isShort);
  }

  /** The one code a language is known by here: Norwegian comes as nb, nn and no. */
  private String language(String locale) {
    var language = Locale.forLanguageTag(locale).getLanguage();
    return shortCodes.getOrDefault(language, language);
  }

  private static boolean isWrittenIn(String language, UnicodeScript script) {
    return !Scripts.decide(language) && SCRIPTS.getOrDefault(language, LATIN) == script;
  }

  private LanguageGuess detected(
      String text, UnicodeScript script, String author, boolean isShort) {
    var best = new LanguageGuess("en", isShort && script == LATIN ? LEAST : 0);
    for (var guess : new LanguageDetectorME(model).predictLanguages(text)) {
      var language = shortCodes.getOrDefault(guess.getLang(), guess.getLang());
      double weight = SPOKEN_BY_MANY.contains(language) ? 1 : RARE;
      if (SPOKEN_BY_MANY.contains(language) && !isWrittenIn(language, script)) {
        weight = 0;
      }
      weight *= language.equals(author) ? OWN : 1;
      if (guess.getConfidence() * weight > best.confidence()) {
        best = new LanguageGuess(language, Math.min(1, guess.getConfidence() * weight));
      }
    }
    return best;
  }
}
