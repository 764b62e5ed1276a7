package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madang.discussion.Evidence;
import org.madang.discussion.Rating;
import org.madang.insight.EvidenceResource.Cohort;
import org.madang.insight.EvidenceResource.Dimension;

class EvidenceResourceTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final UUID IDEA = new UUID(0, 1);

  @Test
  void aFunctionAndARegionOfOneNameAreTwoCohorts() {
    var supports = List.of(support("Berlin", "", "Berlin"), support("Sales", "Trams", "Berlin"));

    assertThat(EvidenceResource.cohorts(supports, List.of()))
        .containsExactly(
            new Cohort(Dimension.FUNCTION, "Berlin", 1, 0, null),
            new Cohort(Dimension.FUNCTION, "Sales", 1, 0, null),
            new Cohort(Dimension.UNIT, "Trams", 1, 0, null),
            new Cohort(Dimension.REGION, "Berlin", 2, 0, null));
  }

  @Test
  void theMeanOfFewerThanFivePeopleIsNotTold() {
    assertThat(EvidenceResource.cohorts(List.of(), ratings(4)))
        .containsExactly(new Cohort(Dimension.FUNCTION, "Sales", 0, 4, null));
    assertThat(EvidenceResource.cohorts(List.of(), ratings(5)))
        .containsExactly(new Cohort(Dimension.FUNCTION, "Sales", 0, 5, 3.0));
  }

  private static Evidence.GivenSupport support(String function, String unit, String region) {
    var cohort = new Evidence.Cohort(function, unit, region);
    return new Evidence.GivenSupport(IDEA, UUID.randomUUID(), cohort, NOON);
  }

  private static List<Evidence.GivenRating> ratings(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                new Evidence.GivenRating(
                    IDEA,
                    new UUID(1, n),
                    new Evidence.Cohort("Sales", "", ""),
                    new Rating.Scores(3, 3, 3, 3),
                    NOON))
        .toList();
  }
}
