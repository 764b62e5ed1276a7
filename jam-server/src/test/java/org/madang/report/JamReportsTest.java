package org.madang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.analytics.ranking.Reason;
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
}
