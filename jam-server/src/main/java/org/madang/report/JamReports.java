package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.ranking.Factor;
import org.madang.analytics.ranking.JamEvidence;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Ranking;
import org.madang.analytics.ranking.Reason;
import org.madang.analytics.report.Analysis;
import org.madang.analytics.report.Report;
import org.madang.discussion.Evidence;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.identity.Members;
import org.madang.insight.FoundRanking;
import org.madang.insight.Rankings;
import org.madang.insight.StandingThemes;
import org.madang.jam.Jam;
import org.madang.jam.Membership;
import org.madang.jam.Memberships;
import org.madang.platform.EventLog;

/**
 * Makes the report of a jam out of what is visible in it, with the ranking that stands (from REVIEW
 * on the frozen one). A jam that nobody has analysed yet is ranked on the spot, without themes.
 */
@ApplicationScoped
class JamReports {
  @Inject private Memberships memberships;
  @Inject private Threads threads;
  @Inject private Rankings rankings;
  @Inject private StandingThemes themes;
  @Inject private Evidence evidence;
  @Inject private Decisions decisions;
  @Inject private KeptLinks links;
  @Inject private Members members;
  @Inject private EventLog log;
  @Inject private Clock clock;

  /** What the report says hangs on. */
  KeptReports.State state(Jam jam) {
    var ranked = rankings.of(jam).map(Rankings.Standing::computedAt).orElse(null);
    return new KeptReports.State(
        log.head(jam.id()), ranked, themes.computedAt(jam.id()).orElse(null), members.changes());
  }

  /** The report as of now, its sentences in the language of the locale. */
  Report of(Jam jam, Locale locale) {
    var file = visible(jam);
    var zone = ZoneId.of(jam.timeZone());
    var standing = rankings.of(jam);
    if (standing.isEmpty() || standing.get().ranking().places().isEmpty()) {
      var ideas = new JamEvidence(file).ideas(Map.of(), Map.of(), exposures(jam));
      var report = Analysis.report(file, ideas, themes.of(jam.id()), decided(jam), zone, clock);
      return asItStands(
          linked(report, jam), standing.isPresent() && standing.get().frozen(), report.made());
    }
    var ranking = standing.get().ranking();
    var report =
        Analysis.report(
            file,
            ranking(ranking, locale),
            places(ranking),
            themes.of(jam.id()),
            decided(jam),
            zone,
            clock);
    return asItStands(linked(report, jam), standing.get().frozen(), standing.get().computedAt());
  }

  private Report linked(Report report, Jam jam) {
    return report.linked(links.told(jam.id()));
  }

  /** What is visible in a jam, and of posts all but the words, of which a report says none. */
  private JamFile visible(Jam jam) {
    var lines = new Lines();
    var all = new ArrayList<JamLine>();
    all.add(lines.of(jam));
    memberships.all(jam).stream()
        .map(Membership::member)
        .sorted(Comparator.comparing(member -> member.id().toString()))
        .forEach(member -> all.add(lines.of(member)));
    threads.ofJam(jam.id()).stream()
        .filter(thread -> thread.visibility() == Visibility.VISIBLE)
        .forEach(thread -> all.add(lines.of(thread)));
    evidence.voices(jam.id()).forEach(voice -> all.add(lines.of(voice)));
    evidence
        .supports(jam.id())
        .forEach(one -> all.add(lines.support(one.thread(), one.member(), one.at())));
    evidence
        .ratings(jam.id())
        .forEach(one -> all.add(lines.rating(one.thread(), one.member(), one.scores(), one.at())));
    return new JamFile(all);
  }

  /** Until the shortlist is frozen, a report is an interim one. */
  static Report asItStands(Report report, boolean frozen, Instant asOf) {
    return frozen ? report : report.interim(asOf);
  }

  static Ranking ranking(FoundRanking found, Locale locale) {
    var ideas =
        found.places().stream()
            .sorted(Comparator.comparingInt(FoundRanking.Place::rank))
            .map(place -> ranked(place, found.places().size(), locale))
            .toList();
    return new Ranking(
        ideas, found.weights(), found.notes().stream().map(note -> said(note, locale)).toList());
  }

  private static RankedIdea ranked(FoundRanking.Place place, int places, Locale locale) {
    return new RankedIdea(
        place.idea(),
        place.rank(),
        place.score(),
        place.low(),
        place.high(),
        place.certainty() == null
            ? new RankedIdea.Certainty(1, places, places, 1)
            : place.certainty(),
        place.sure(),
        said(place.because(), locale),
        place.factors().stream()
            .map(
                part ->
                    new Factor(
                        part.name(),
                        part.value(),
                        part.weight(),
                        part.contribution(),
                        said(part.because(), locale)))
            .toList(),
        place.remarks().stream().map(remark -> said(remark, locale)).toList());
  }

  private static Reason said(FoundRanking.Said said, Locale locale) {
    return Reason.said(locale.getLanguage().equals("ko") ? said.ko() : said.en());
  }

  private static Map<String, Integer> places(FoundRanking found) {
    return found.places().stream()
        .collect(Collectors.toMap(FoundRanking.Place::idea, FoundRanking.Place::place));
  }

  private Map<String, Integer> exposures(Jam jam) {
    Map<String, Integer> exposures = new HashMap<>();
    evidence.exposures(jam.id()).forEach((id, count) -> exposures.put(id.toString(), count));
    return exposures;
  }

  private Map<String, Report.Decision> decided(Jam jam) {
    var all = decisions.all(jam.id());
    var targets = decisions.targets(jam.id(), all);
    return all.stream()
        .collect(
            Collectors.toMap(
                decision -> decision.thread().toString(),
                decision ->
                    new Report.Decision(
                        decision.verdict().name(),
                        decision.reason(),
                        Optional.ofNullable(targets.get(decision.into()))
                            .map(into -> DecisionView.Idea.of(into).title())
                            .filter(title -> !title.isEmpty())
                            .orElse(null))));
  }
}
