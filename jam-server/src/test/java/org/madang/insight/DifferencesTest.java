package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.analytics.opinion.OpinionGroups;
import org.madang.insight.Differences.Kind;

class DifferencesTest {
  @Test
  void groupsThatChanceMakesAreNone() {
    assertThat(kind(0.6, 0, 0.8, 0.1)).isEqualTo(Kind.NONE);
    assertThat(kind(0.24, 0, 0.8, 0.05)).isEqualTo(Kind.NONE);
  }

  @Test
  void groupsWithManyBetweenThemOrThatOthersDoNotFindAreSoft() {
    assertThat(kind(0.6, 0.13, 0.8, 0.05)).isEqualTo(Kind.SOFT);
    assertThat(kind(0.6, 0, 0.4, 0.05)).isEqualTo(Kind.SOFT);
    assertThat(kind(0.4, 0, 0.8, 0.05)).isEqualTo(Kind.SOFT);
  }

  @Test
  void groupsWithAGapThatOthersFindTooAreClear() {
    assertThat(kind(0.5, 0.125, 0.5, 0.05)).isEqualTo(Kind.CLEAR);
  }

  private static Kind kind(double silhouette, double between, double stability, double chance) {
    var group = new OpinionGroups.Group(20, List.of());
    var groups =
        new OpinionGroups(
            List.of(group, group), Map.of(), List.of(), List.of(), List.of(), silhouette, between);
    return new Differences(1, Instant.EPOCH, Duration.ZERO, 40, 9, 360, groups, stability, chance)
        .kind();
  }
}
