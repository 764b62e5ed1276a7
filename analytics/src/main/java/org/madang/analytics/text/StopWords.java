package org.madang.analytics.text;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;

/** Words that say nothing by themselves: Lucene's lists, and what they leave out. */
public final class StopWords {
  private static final Set<String> ENGLISH =
      Set.of(
          """
          a about above after again against all also always am an and any anyone anything are aren't as at be because
          been before being below between both but by came can can't cannot come could couldn't did didn't do does
          doesn't doing don't done dont down during each else even ever every few for from further get gets getting give
          go goes going got had has hasn't have haven't having he help her here hers hey hi hello him his how however i
          i'd i'll i'm i've if im in instead into is isn't it it's its ive just know let like look made make many may
          maybe me might mine more most much must my need needs never no nor not now of ok on once one only or other
          our ours over own please put said same say says see seem seems she should shouldn't since so some someone
          something still such sure take tell than thank thanks that that's the their theirs them then there there's
          these they they're thing things think this those through to too tried try trying under until us use used
          using very via want wanted wants was wasn't way we we're well went were weren't what what's when where where's
          whether which while who why will with without won't would wouldn't yes yet you you'd you'll you're you've your
          yours able ago already anyway available back best better big couple currently different easily
          enough exactly finally good great happen happened happening idea interesting keep keeps kind large later
          long lot near next nice noticed often possible probably quickly quite really recently
          show showing shown soon sometimes sort today tomorrow trouble usually whole work working works
          yesterday according ahead around based compared due including mean means others regarding related several
          towards various within two three four five six seven eight nine ten hundred thousand first second third
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> KOREAN =
      Set.of(
          "이번", "다음", "경우", "정도", "생각", "필요", "관련", "이유", "방법", "하나", "우리", "저희", "때문", "사용", "이용",
          "무엇", "여기", "동안");

  private static final Set<String> CHINESE = Set.of("可能", "必要", "方法", "重要", "他");

  private static final Set<String> JAPANESE =
      Set.of("可能", "さまざま", "必要", "場合", "方法", "自分", "他", "こと", "もの", "多く", "一部", "最も", "重要");

  private static final Set<String> GERMAN =
      Set.of(
          """
          dass meisten mehrere obwohl sowie während bereits zwei drei vier fünf sechs sieben acht neun zehn jedoch
          viele vielen wurde wurden möglicherweise mehr etwa etwas immer sogar beim dabei dann denn heute ganz
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> FRENCH =
      Set.of(
          """
          avoir est peut peuvent peux pouvez pourrait faire fait faites prendre après avant plus très bien aussi
          encore toujours tous tout toute toutes autre autres chaque plusieurs certains certaines beaucoup moins ainsi
          cependant selon pendant lors lorsque depuis entre afin alors car donc doit doivent aujourd'hui deux trois
          quatre cinq six sept huit neuf dix an ans année années jour jours fois partie moyen suite
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> SPANISH =
      Set.of(
          """
          puede pueden podría pueda hacer hace hizo hecho después antes cualquier además aunque mientras según todavía
          aún así tan cada vez veces parte mayor mayores mayoría mejor muchas mucha sino mismo misma mismos mismas
          alguna alguno algún bien dentro debe deben tras usted siempre casi través ser sido dos tres cuatro cinco
          seis siete ocho nueve diez año años día días hoy tiempo manera forma
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> ITALIAN =
      Set.of(
          """
          quando può possono potrebbe essere stato stata stati state dopo prima molto molti molte molta modo anche
          ancora ogni altri altre altro altra alcuni alcune due tre quattro cinque sei sette otto nove dieci anno anni
          giorno giorni tempo volta volte parte fare fatto così mentre sempre solo tutto proprio stesso stessa oltre
          circa poi quindi tuttavia durante possibile viene vengono deve devono invece oggi maggior
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> PORTUGUESE =
      Set.of(
          """
          ser ter pode podem poderia fazer feito feita passar depois antes outro outra outros outras todo toda todos
          todas cada muito muita muitos muitas ainda assim apenas enquanto durante embora sobre segundo qualquer deve
          devem sido sendo além hoje parte maior maioria tal tipo vez vezes chamado chamada dois duas três quatro
          cinco seis sete oito nove dez ano anos dia dias tempo forma
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> RUSSIAN =
      Set.of(
          """
          это этот эта эти время времени года год году лет день дня дней может могут можно нужно важно имеет имеют
          другие других другой другими против около поэтому также однако является являются стал стала стали был было
          были очень много многие многих несколько первый первой первого два две три четыре пять шесть семь восемь
          девять десять самый самых каждый хотя когда например часто обычно больше менее более всего раз часть такие
          таких этого этой свои своих которые который которая которых которой
          """
              .strip()
              .split("\\s+"));

  private StopWords() {}

  /** Whether a word of a language, in lower case, says nothing by itself. */
  public static boolean contain(String language, String word) {
    return ofLucene(language).contains(word) || ours(language).contains(word);
  }

  /** Those that the analyzer of the language lets through. */
  static Set<String> ours(String language) {
    return switch (language) {
      case "de" -> GERMAN;
      case "en" -> ENGLISH;
      case "es" -> SPANISH;
      case "fr" -> FRENCH;
      case "it" -> ITALIAN;
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      case "pt" -> PORTUGUESE;
      case "ru" -> RUSSIAN;
      case "zh" -> CHINESE;
      default -> Set.of();
    };
  }

  private static CharArraySet ofLucene(String language) {
    return switch (language) {
      case "de" -> GermanAnalyzer.getDefaultStopSet();
      case "fr" -> FrenchAnalyzer.getDefaultStopSet();
      case "es" -> SpanishAnalyzer.getDefaultStopSet();
      case "it" -> ItalianAnalyzer.getDefaultStopSet();
      case "pt" -> PortugueseAnalyzer.getDefaultStopSet();
      case "nl" -> DutchAnalyzer.getDefaultStopSet();
      case "sv" -> SwedishAnalyzer.getDefaultStopSet();
      case "ru" -> RussianAnalyzer.getDefaultStopSet();
      case "th" -> ThaiAnalyzer.getDefaultStopSet();
      case "zh" -> SmartChineseAnalyzer.getDefaultStopSet();
      default -> CharArraySet.EMPTY_SET;
    };
  }
}
