package org.madang.analytics.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.madang.analytics.Statement;

/**
 * What makes two statements that sound alike say different things: numbers, days, negations and
 * opposites. A long statement is judged by its title, because in a long text such words are chance.
 */
final class Differences {
  private static final int LONG = 60;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}']+|\\p{N}+(?:[.,]\\p{N}+)*");
  private static final Set<String> NEGATIONS =
      words(
          "not no never without neither nor cannot don't doesn't didn't isn't aren't won't can't stop avoid"
              + " refuse against nicht kein keine keinen nie ohne ne pas jamais sans nunca sin não non не"
              + " нет без 안 못 말고");
  private static final Pattern INNER_NEGATION =
      Pattern.compile("지 ?(않|못|마|말)|없|반대|금지|ない|ません|なく|不|没|别|無|禁止");
  private static final List<Set<String>> DAYS =
      List.of(
          words("monday montag lundi lunes 월요일 月曜日 星期一 周一"),
          words("tuesday dienstag mardi martes 화요일 火曜日 星期二 周二"),
          words("wednesday mittwoch mercredi miércoles 수요일 水曜日 星期三 周三"),
          words("thursday donnerstag jeudi jueves 목요일 木曜日 星期四 周四"),
          words("friday freitag vendredi viernes 금요일 金曜日 星期五 周五"),
          words("saturday samstag samedi sábado 토요일 土曜日 星期六 周六"),
          words("sunday sonntag dimanche domingo 일요일 日曜日 星期日 周日"),
          words("january januar janvier enero"),
          words("february februar février febrero"),
          words("march märz mars marzo"),
          words("april avril abril"),
          words("june juni juin junio"),
          words("july juli juillet julio"),
          words("august août agosto"),
          words("september septembre septiembre"),
          words("october oktober octobre octubre"),
          words("november novembre noviembre"),
          words("december dezember décembre diciembre"));
  private static final List<List<Set<String>>> OPPOSITES =
      List.of(
          opposites(
              "love loves like likes enjoy 좋아 사랑", "hate hates dislike dislikes detest 싫어 미워"),
          opposites(
              "more increase raise grow expand longer 늘리 늘려 증가 확대 올려 올리",
              "less fewer decrease reduce cut lower shrink shorter 줄이 줄여 감소 축소 내려 내리 낮추"),
          opposites("open opens opening 열어 열자 개방", "close closes closing shut 닫아 닫자 폐쇄"),
          opposites("allow permit legalize 허용 허가", "ban forbid prohibit disallow 금지 불허"),
          opposites("add include install 추가 설치", "remove delete exclude drop 삭제 제거 철거"),
          opposites("start begin launch 시작 도입", "stop end quit cancel 중단 중지 폐지"),
          opposites("good best better great 좋은 최고", "bad worst worse terrible 나쁜 최악"),
          opposites("support accept agree 찬성 지지", "oppose reject disagree 반대 거부"),
          opposites("hire 채용", "fire dismiss 해고"),
          opposites("buy purchase 구매 구입", "sell 판매 매각"),
          opposites("free 무료", "paid 유료"),
          opposites("public 공개", "private secret 비공개"),
          opposites("before 전에 이전", "after 후에 이후"),
          opposites("morning am 아침 오전", "evening night pm 저녁 밤 오후"),
          opposites("first earlier early 빨리 일찍", "last later late 늦게 천천히"),
          opposites("always 항상", "never 절대"),
          opposites("online remote 온라인 재택", "offline onsite 오프라인 출근"),
          opposites("mandatory required compulsory 의무 필수", "optional voluntary 선택 자율"),
          opposites("centralize 통합", "decentralize 분산 분리"),
          opposites("enable 활성", "disable 비활성"),
          opposites("cheap cheaper 싸게 저렴", "expensive costly 비싸게 비싼"),
          opposites("men male boys 남성 남자", "women female girls 여성 여자"),
          opposites("summer 여름", "winter 겨울"),
          opposites("north 북쪽", "south 남쪽"),
          opposites("east 동쪽", "west 서쪽"));

  private Differences() {}

  /** The differences, each as one words it; empty if none was found. */
  static List<String> between(Statement first, Statement second) {
    var a = judged(first);
    var b = judged(second);
    var found = new ArrayList<String>();
    numbers(a, b, found);
    days(a, b, found);
    if (isNegated(a) != isNegated(b)) {
      found.add("one of them says no");
    }
    for (var pair : OPPOSITES) {
      opposite(a, b, pair.getFirst(), pair.getLast(), found);
      opposite(b, a, pair.getFirst(), pair.getLast(), found);
    }
    return found;
  }

  private record Judged(String text, List<String> words) {}

  private static Judged judged(Statement statement) {
    var all = cut(statement.words());
    boolean byTitle = all.size() > LONG && !statement.title().isBlank();
    var text = (byTitle ? statement.title() : statement.words()).toLowerCase(Locale.ROOT);
    return new Judged(text, byTitle ? cut(text) : all);
  }

  private static void numbers(Judged a, Judged b, List<String> found) {
    var first = numbers(a);
    var second = numbers(b);
    if (!first.equals(second) && !first.isEmpty() && !second.isEmpty()) {
      found.add(String.join(", ", first) + " / " + String.join(", ", second));
    }
  }

  private static Set<String> numbers(Judged judged) {
    var numbers = new TreeSet<String>();
    judged.words().stream().filter(w -> Character.isDigit(w.charAt(0))).forEach(numbers::add);
    return numbers;
  }

  private static void days(Judged a, Judged b, List<String> found) {
    for (int i = 0; i < DAYS.size(); i++) {
      for (int j = 0; j < DAYS.size(); j++) {
        boolean each = has(a, DAYS.get(i)) && has(b, DAYS.get(j));
        if (i != j && each && !has(a, DAYS.get(j)) && !has(b, DAYS.get(i))) {
          found.add(which(a, DAYS.get(i)) + " / " + which(b, DAYS.get(j)));
        }
      }
    }
  }

  private static boolean isNegated(Judged judged) {
    long count = judged.words().stream().filter(NEGATIONS::contains).count();
    count += INNER_NEGATION.matcher(judged.text()).results().count();
    return count % 2 == 1;
  }

  private static void opposite(
      Judged a, Judged b, Set<String> one, Set<String> other, List<String> found) {
    if (has(a, one) && has(b, other) && !has(a, other) && !has(b, one)) {
      found.add(which(a, one) + " / " + which(b, other));
    }
  }

  private static boolean has(Judged judged, Set<String> words) {
    return judged.words().stream().anyMatch(word -> isAny(word, words));
  }

  private static String which(Judged judged, Set<String> words) {
    return judged.words().stream().filter(word -> isAny(word, words)).findFirst().orElse("");
  }

  /** Korean, Japanese and Chinese words carry endings, so there the beginning is compared. */
  private static boolean isAny(String word, Set<String> words) {
    return words.contains(word)
        || (word.codePointAt(0) >= 0x1100 && words.stream().anyMatch(word::startsWith));
  }

  private static List<String> cut(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
        .results()
        .map(result -> result.group())
        .toList();
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private static List<Set<String>> opposites(String one, String other) {
    return List.of(words(one), words(other));
  }
}
