package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.ranking.JamEvidence;
import org.madang.analytics.report.Analysis;
import org.madang.analytics.report.Report;
import org.madang.analytics.themes.Themes;
import org.madang.discussion.Evidence;
import org.madang.jam.Jam;

/** Makes the report of a jam out of what is visible in it. */
@ApplicationScoped
class JamReports {
  @Inject private Exporter exporter;
  @Inject private Evidence evidence;
  @Inject private Decisions decisions;
  @Inject private Clock clock;

  /** The report as of now; some seconds at 100,000 posts. */
  Report of(Jam jam) {
    var lines = new ArrayList<JamLine>();
    Map<String, String> names = new HashMap<>();
    exporter
        .current(jam)
        .forEach(
            (key, line) -> {
              if (line instanceof JamLine.Thread thread) {
                names.put(key.substring("thread ".length()), thread.id());
              }
              if (!line.rest().has("state")) {
                lines.add(line);
              }
            });
    var file = new JamFile(lines);
    var ideas = new JamEvidence(file).ideas(Map.of(), Map.of(), exposures(jam, names));
    return Analysis.report(
        file, ideas, Themes.none(), decided(jam, names), ZoneId.of(jam.timeZone()), clock);
  }

  private Map<String, Integer> exposures(Jam jam, Map<String, String> names) {
    Map<String, Integer> exposures = new HashMap<>();
    evidence
        .exposures(jam.id())
        .forEach((id, count) -> exposures.put(names.getOrDefault(id.toString(), ""), count));
    return exposures;
  }

  private Map<String, String> decided(Jam jam, Map<String, String> names) {
    Map<String, String> decided = new HashMap<>();
    for (var decision : List.copyOf(decisions.all(jam.id()))) {
      decided.put(
          names.getOrDefault(decision.thread().toString(), ""),
          decision.verdict() + ": " + decision.reason());
    }
    return decided;
  }
}
