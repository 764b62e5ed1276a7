package org.madang.chaos;

import java.util.List;
import java.util.SplittableRandom;

/** Something to say: words put together by chance. */
final class Sayings {
  private static final List<String> WORDS =
      List.of(
          "lanes",
          "bicycles",
          "trams",
          "courtyards",
          "roofs",
          "gardens",
          "heat",
          "pumps",
          "shade",
          "schools",
          "markets",
          "repair",
          "water",
          "자전거",
          "전차",
          "옥상",
          "정원",
          "그늘",
          "시장",
          "수리",
          "빗물",
          "에너지",
          "buses",
          "lights",
          "parks",
          "farms",
          "workshops",
          "batteries");

  private Sayings() {}

  static String next(SplittableRandom random) {
    var said = new StringBuilder("We could try");
    var length = random.nextInt(4, 16);
    for (var i = 0; i < length; i++) {
      said.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return said.append('.').toString();
  }

  /** A title that is not another's. */
  static String title(int number) {
    return "%s and %s, plan %d"
        .formatted(
            WORDS.get(number % WORDS.size()),
            WORDS.get((number * 7 + 3) % WORDS.size()),
            number + 1);
  }
}
