package org.madang.analytics.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** How the words of each language are found; shared, made when first needed, never closed. */
public final class Analyzers {
  private static final Map<String, Supplier<Analyzer>> KNOWN =
      Map.ofEntries(
          Map.entry("ar", ArabicAnalyzer::new),
          Map.entry("bg", BulgarianAnalyzer::new),
          Map.entry("bn", BengaliAnalyzer::new),
          Map.entry("ca", CatalanAnalyzer::new),
          Map.entry("cs", CzechAnalyzer::new),
          Map.entry("da", DanishAnalyzer::new),
          Map.entry("de", GermanAnalyzer::new),
          Map.entry("el", GreekAnalyzer::new),
          Map.entry("en", Stemming::new),
          Map.entry("es", SpanishAnalyzer::new),
          Map.entry("et", EstonianAnalyzer::new),
          Map.entry("fa", PersianAnalyzer::new),
          Map.entry("fi", FinnishAnalyzer::new),
          Map.entry("fr", FrenchAnalyzer::new),
          Map.entry("hi", HindiAnalyzer::new),
          Map.entry("hu", HungarianAnalyzer::new),
          Map.entry("id", IndonesianAnalyzer::new),
          Map.entry("it", ItalianAnalyzer::new),
          Map.entry("ja", JapaneseAnalyzer::new),
          Map.entry("ko", KoreanAnalyzer::new),
          Map.entry("lt", LithuanianAnalyzer::new),
          Map.entry("lv", LatvianAnalyzer::new),
          Map.entry("nl", DutchAnalyzer::new),
          Map.entry("no", NorwegianAnalyzer::new),
          Map.entry("pt", PortugueseAnalyzer::new),
          Map.entry("ro", RomanianAnalyzer::new),
          Map.entry("ru", RussianAnalyzer::new),
          Map.entry("sr", SerbianAnalyzer::new),
          Map.entry("sv", SwedishAnalyzer::new),
          Map.entry("th", ThaiAnalyzer::new),
          Map.entry("tr", TurkishAnalyzer::new),
          Map.entry("zh", SmartChineseAnalyzer::new));

  private static final Analyzer PLAIN = new Folding();
  private static final Map<String, Analyzer> MADE = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> IDLE = new ConcurrentHashMap<>();

  private Analyzers() {}

  /** The analyzer of a language (ISO 639-1); for one that has none of its own, {@link #plain}. */
  public static Analyzer of(String language) {
    var known = KNOWN.get(language);
    return known == null ? PLAIN : MADE.computeIfAbsent(language, l -> known.get());
  }

  /** Words of any script as they are typed, without case and accents; no stop words, no stems. */
  public static Analyzer plain() {
    return PLAIN;
  }

  /** The languages that have an analyzer of their own. */
  public static Set<String> languages() {
    return KNOWN.keySet();
  }

  /** The terms of a text in their order, without stop words. */
  public static List<String> terms(String language, String text) {
    return tokens(language, text).stream().map(Token::term).toList();
  }

  /**
   * The terms that say something by themselves: without {@link StopWords} too, which search needs.
   */
  public static List<String> tellingTerms(String language, String text) {
    var idle =
        IDLE.computeIfAbsent(
            language, l -> Set.copyOf(terms(l, String.join(" ", StopWords.ours(l)))));
    return terms(language, text).stream().filter(term -> !idle.contains(term)).toList();
  }

  /**
   * Whether a term can stand for what a text is about: no bare number, and more than one letter or
   * syllable, which in Korean is mostly an ending or a counter; one Chinese character is a word.
   */
  public static boolean isWord(String term) {
    return term.codePoints().anyMatch(Character::isLetter)
        && (term.codePointCount(0, term.length()) > 1
            || Character.isIdeographic(term.codePointAt(0)));
  }

  /** The words of a text in their order, without stop words. */
  public static List<Token> tokens(String language, String text) {
    return tokens(of(language), text);
  }

  /** The words of a text as the given analyzer sees them. */
  public static List<Token> tokens(Analyzer analyzer, String text) {
    try (var stream = analyzer.tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      var tokens = new ArrayList<Token>();
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        var surface = text.substring(offset.startOffset(), offset.endOffset());
        tokens.add(
            new Token(
                term.toString(), surface, position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }
}
