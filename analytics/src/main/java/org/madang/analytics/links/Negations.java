package org.madang.analytics.links;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text says no, by the words and signs of its language. Where a second negation takes the
 * first back ("not without"), they are counted; in the others one sentence says it with several
 * words ("ne … pas", "no … nunca"), and those are one. English is looked for in every language,
 * because a short English text may be filed under its author's.
 */
final class Negations {
  private static final Set<String> TAKEN_BACK =
      Set.of("da", "de", "en", "ja", "ko", "nl", "no", "th", "zh");
  private static final Set<String> ENGLISH = words("not never without neither cannot stop");
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("ar", words("لا ولا ليس ليست لم لن بدون دون عدم")),
          Map.entry("bg", words("не няма без никога нито недей")),
          Map.entry("ca", words("no mai sense cap")),
          Map.entry("da", words("ikke ingen intet aldrig uden")),
          Map.entry(
              "de",
              words(
                  "nicht nichts nie niemals niemand kein keine keinen keinem keiner keines ohne weder")),
          Map.entry("el", words("δεν δε μη μην όχι χωρίς ποτέ")),
          Map.entry("en", words("no non none nobody nothing nowhere avoid refuse against")),
          Map.entry("es", words("no nunca jamás sin ni ningún ninguno ninguna tampoco")),
          Map.entry("fi", words("ei en et emme ette eivät älä älkää ilman")),
          Map.entry("fr", words("ne pas jamais sans non ni aucun aucune")),
          Map.entry("hi", words("नहीं न ना मत बिना")),
          Map.entry("hu", words("nem ne nincs nincsenek soha nélkül")),
          Map.entry("id", words("tidak tak bukan jangan tanpa belum")),
          Map.entry("it", words("non no mai senza né nessun nessuno nessuna")),
          Map.entry("ja", Set.of()),
          Map.entry("ko", words("안 못")),
          Map.entry("nl", words("niet niets niemand nooit geen zonder")),
          Map.entry("no", words("ikke ikkje ingen aldri uten")),
          Map.entry("pl", words("nie nigdy bez ani żaden żadna żadne żadnych")),
          Map.entry("pt", words("não nunca jamais sem nem nenhum nenhuma")),
          Map.entry("ro", words("nu n niciodată fără nici niciun nicio")),
          Map.entry("ru", words("не нет ни никогда нельзя без")),
          Map.entry("sv", words("inte inga ingen inget aldrig utan ej")),
          Map.entry("th", Set.of()),
          Map.entry("uk", words("не ні немає ніколи без")),
          Map.entry("vi", words("không chưa đừng chẳng")),
          Map.entry("zh", Set.of()));

  /** Those that stand within words, in scripts in which nothing else looks like them. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "지[는도를]? ?(않|못|마|말)|(?<!\\p{L})말고|없|반대|금지|ない|ません|なく|不|没|别|無|禁止|ไม่|ห้าม|อย่า");

  private Negations() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Whether it is known how a language says no. */
  static boolean areKnown(String language) {
    return WORDS.containsKey(language);
  }

  /**
   * @param text in lower case, with straight apostrophes
   * @param words of the text
   */
  static boolean say(String language, String text, List<String> words) {
    long count =
        WITHIN.matcher(text).results().count()
            + words.stream().filter(word -> isOne(language, word)).count();
    return TAKEN_BACK.contains(language) ? count % 2 == 1 : count > 0;
  }

  private static boolean isOne(String language, String word) {
    return word.endsWith("n't")
        || ENGLISH.contains(word)
        || WORDS.getOrDefault(language, Set.of()).contains(word);
  }
}
