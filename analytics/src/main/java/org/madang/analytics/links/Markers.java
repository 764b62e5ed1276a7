package org.madang.analytics.links;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.madang.analytics.Statement;
import org.madang.analytics.text.Analyzers;

/**
 * The words of a statement on which it can turn: numbers, days and months, a negation, words that
 * have an opposite, and all its terms. A long statement is judged by its title, because in a long
 * text such words are chance.
 *
 * @param days word by the number of the day or month
 * @param sides word by the number of the pair of opposites, the second one's negative
 * @param terms word by its term
 */
record Markers(
    Set<String> numbers,
    Map<Integer, String> days,
    boolean negated,
    Map<Integer, String> sides,
    Map<String, String> terms) {
  private static final int LONG = 25;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}']+|\\p{N}+(?:[.,]\\p{N}+)*");
  private static final List<String> DAYS =
      List.of(
          "monday montag lundi lunes 월요일 月曜日 星期一 周一",
          "tuesday dienstag mardi martes 화요일 火曜日 星期二 周二",
          "wednesday mittwoch mercredi miércoles 수요일 水曜日 星期三 周三",
          "thursday donnerstag jeudi jueves 목요일 木曜日 星期四 周四",
          "friday freitag vendredi viernes 금요일 金曜日 星期五 周五",
          "saturday samstag samedi sábado 토요일 土曜日 星期六 周六",
          "sunday sonntag dimanche domingo 일요일 日曜日 星期日 周日",
          "january januar janvier enero",
          "february februar février febrero",
          "march märz mars marzo",
          "april avril abril",
          "june juni juin junio",
          "july juli juillet julio",
          "august août agosto",
          "september septembre septiembre",
          "october oktober octobre octubre",
          "november novembre noviembre",
          "december dezember décembre diciembre");
  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("love loves like likes enjoy 좋아 사랑", "hate hates dislike dislikes detest 싫어 미워"),
          List.of(
              "more increase raise grow expand longer 늘리 늘려 증가 확대 올려 올리",
              "less fewer decrease reduce cut lower shrink shorter 줄이 줄여 감소 축소 내려 내리 낮추"),
          List.of("open opens opening 열어 열자 개방", "close closes closing shut 닫아 닫자 폐쇄"),
          List.of("allow permit legalize 허용 허가", "ban forbid prohibit disallow 금지 불허"),
          List.of("add include install 추가 설치", "remove delete exclude drop 삭제 제거 철거"),
          List.of("start begin launch 시작 도입", "stop end quit cancel 중단 중지 폐지"),
          List.of("good best better great 좋은 최고", "bad worst worse terrible 나쁜 최악"),
          List.of("support accept agree 찬성 지지", "oppose reject disagree 반대 거부"),
          List.of("hire 채용", "fire dismiss 해고"),
          List.of("buy purchase 구매 구입", "sell 판매 매각"),
          List.of("free 무료", "paid 유료"),
          List.of("public 공개", "private secret 비공개"),
          List.of("before 전에 이전", "after 후에 이후"),
          List.of("morning am 아침 오전", "evening night pm 저녁 밤 오후"),
          List.of("first earlier early 빨리 일찍", "last later late 늦게 천천히"),
          List.of("always 항상", "never 절대"),
          List.of("online remote 온라인 재택", "offline onsite 오프라인 출근"),
          List.of("mandatory required compulsory 의무 필수", "optional voluntary 선택 자율"),
          List.of("centralize 통합", "decentralize 분산 분리"),
          List.of("enable 활성", "disable 비활성"),
          List.of("cheap cheaper 싸게 저렴", "expensive costly 비싸게 비싼"),
          List.of("men male boys 남성 남자", "women female girls 여성 여자"),
          List.of("summer 여름", "winter 겨울"),
          List.of("north 북쪽", "south 남쪽"),
          List.of("east 동쪽", "west 서쪽"));
  private static final Map<String, Integer> DAY_OF = new HashMap<>();
  private static final Map<String, Set<Integer>> SIDES_OF = new HashMap<>();
  private static final int LONGEST_BEGINNING = 3;

  /** "8 am" is a time, "I am" is none. */
  private static final Set<String> HALVES_OF_DAYS = Set.of("am", "pm");

  static {
    for (int day = 0; day < DAYS.size(); day++) {
      for (var word : DAYS.get(day).split(" ")) {
        DAY_OF.put(word, day);
      }
    }
    for (int pair = 0; pair < OPPOSITES.size(); pair++) {
      side(OPPOSITES.get(pair).getFirst(), pair + 1);
      side(OPPOSITES.get(pair).getLast(), -pair - 1);
    }
  }

  private static void side(String words, int side) {
    for (var word : words.split(" ")) {
      SIDES_OF.computeIfAbsent(word, _ -> new TreeSet<>()).add(side);
    }
  }

  static Markers of(Statement statement) {
    var all = cut(statement.words());
    boolean byTitle = all.size() > LONG && !statement.title().isBlank();
    var text = folded(byTitle ? statement.title() : statement.words());
    var words = byTitle ? cut(text) : all;
    var numbers = new TreeSet<String>();
    var days = new TreeMap<Integer, String>();
    var sides = new TreeMap<Integer, String>();
    boolean afterNumber = false;
    for (var word : words) {
      boolean isNumber = Character.isDigit(word.charAt(0));
      if (isNumber) {
        numbers.add(word);
      }
      boolean saysWhen = afterNumber || !HALVES_OF_DAYS.contains(word);
      afterNumber = isNumber;
      for (var form : saysWhen ? forms(word) : List.<String>of()) {
        if (DAY_OF.containsKey(form)) {
          days.putIfAbsent(DAY_OF.get(form), word);
        }
        SIDES_OF.getOrDefault(form, Set.of()).forEach(side -> sides.putIfAbsent(side, word));
      }
    }
    var language = statement.language();
    return new Markers(
        numbers, days, Negations.say(language, text, words), sides, terms(language, text, words));
  }

  /** Of Korean the beginnings of words, because endings and mistaken cuts would seem exchanged. */
  private static Map<String, String> terms(String language, String text, List<String> words) {
    var terms = new TreeMap<String, String>();
    if (language.equals("ko")) {
      words.forEach(word -> terms.putIfAbsent(word.substring(0, Math.min(2, word.length())), word));
    } else {
      Analyzers.tokens(language, text)
          .forEach(token -> terms.putIfAbsent(token.term(), token.surface()));
    }
    return terms;
  }

  /** Korean, Japanese and Chinese words carry endings, so there the beginnings are looked up. */
  private static List<String> forms(String word) {
    if (word.codePointAt(0) < 0x1100) {
      return List.of(word);
    }
    return IntStream.rangeClosed(1, Math.min(LONGEST_BEGINNING, word.length()))
        .mapToObj(length -> word.substring(0, length))
        .toList();
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static List<String> cut(String text) {
    return WORD.matcher(folded(text)).results().map(result -> result.group()).toList();
  }
}
