package org.madang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.analytics.ranking.Reason;
import org.madang.analytics.report.Report;
import org.madang.insight.FoundRanking;

class JamReportsTest {
  @Test
  void aReportSaysWhatHasToBeKnownAboutItsRanking() {
    var note = new FoundRanking.Said("Nobody rated in this jam.", "이 잼에는 평가가 없습니다.");
    var found = new FoundRanking(Map.of(), List.of(), List.of(note));

    assertThat(JamReports.ranking(found, Locale.ENGLISH).notes())
        .extracting(Reason::text)
        .containsExactly("Nobody rated in this jam.");
    assertThat(JamReports.ranking(found, Locale.KOREAN).notes())
        .extracting(Reason::text)
        .containsExactly("이 잼에는 평가가 없습니다.");
  }

  @Test
  void aReportIsInterimUntilTheShortlistIsFrozen() {
    var asOf = Instant.parse("2026-11-28T02:42:00Z");

    assertThat(JamReports.asItStands(report(), false, asOf).interim()).isEqualTo(asOf);
    assertThat(JamReports.asItStands(report(), true, asOf).interim()).isNull();
  }

  private static Report report() {
    return new Report(
        "Green City",
        null,
        null,
        null,
        Instant.parse("2026-11-28T02:43:00Z"),
        null,
        ZoneId.of("UTC"),
        new Report.Totals(0, 0, 0, 0, 0, 0),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }
}
