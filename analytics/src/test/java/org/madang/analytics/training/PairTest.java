package org.madang.analytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairTest {
  /** Each English sentence has two translations. */
  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < 3000; i++) {
      pairs.add(new Pair("번역 " + i, "sentence " + i / 2));
    }
    return pairs;
  }

  @Test
  void trainingSeesNeitherSideOfWhatIsHeldOut() {
    var heldOut = Pair.heldOut(pairs());
    var training = Pair.forTraining(pairs());
    assertThat(heldOut).hasSize(Pair.HELD_OUT);
    assertThat(training).isNotEmpty();
    assertThat(training)
        .extracting(Pair::english)
        .doesNotContainAnyElementsOf(heldOut.stream().map(Pair::english).toList());
    assertThat(training)
        .extracting(Pair::foreign)
        .doesNotContainAnyElementsOf(heldOut.stream().map(Pair::foreign).toList());
  }

  @Test
  void noEnglishSentenceIsHeldOutTwice() {
    assertThat(Pair.heldOut(pairs())).extracting(Pair::english).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfTheFileDoesNotMatter() {
    assertThat(Pair.heldOut(pairs().reversed()))
        .extracting(Pair::english)
        .isEqualTo(Pair.heldOut(pairs()).stream().map(Pair::english).toList());
  }
}
