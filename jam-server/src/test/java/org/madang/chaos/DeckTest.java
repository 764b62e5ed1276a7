package org.madang.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {
  private static final long SEED = 2035;

  private final List<Fault> faults = Faults.all();
  private final int round = faults.stream().mapToInt(Fault::weight).sum();

  @Test
  void eachFaultComesAsOftenAsItWeighsInEveryRound() {
    var deck = new Deck(faults, new SplittableRandom(SEED));

    for (var i = 0; i < 2; i++) {
      assertThat(drawn(deck, round))
          .containsExactlyInAnyOrderElementsOf(
              faults.stream()
                  .flatMap(fault -> Stream.generate(fault::name).limit(fault.weight()))
                  .toList());
    }
  }

  @Test
  void theSameSeedDrawsTheSameFaultsAndAnotherSeedOthers() {
    var once = drawn(new Deck(faults, new SplittableRandom(SEED)), round);

    assertThat(drawn(new Deck(faults, new SplittableRandom(SEED)), round)).isEqualTo(once);
    assertThat(drawn(new Deck(faults, new SplittableRandom(SEED + 1)), round)).isNotEqualTo(once);
  }

  private static List<String> drawn(Deck deck, int cards) {
    return Stream.generate(deck::draw).limit(cards).map(Fault::name).toList();
  }
}
