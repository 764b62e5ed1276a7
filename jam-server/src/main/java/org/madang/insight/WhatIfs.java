package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.RankingOptions;
import org.madang.analytics.ranking.Steadiness;
import org.madang.discussion.Threads;
import org.madang.discussion.Visits;
import org.madang.jam.Jam;
import org.madang.jam.Membership;
import org.madang.platform.Refusal;

/** Questions to the shortlist: how it would be if other things counted. */
@ApplicationScoped
class WhatIfs {
  @Inject private Visits visits;
  @Inject private Weighings weighings;
  @Inject private Rankings rankings;
  @Inject private StandingThemes standing;
  @Inject private Threads threads;

  /** The answer for whoever was let in; without entries while it cannot be given yet. */
  WhatIfView of(Membership viewer, Map<String, Integer> asked, int limit) {
    var options = options(asked);
    var weighing = weighings.of(viewer.jam());
    if (weighing.isEmpty()) {
      return new WhatIfView(
          null, false, 0, usual(), asked, Map.of(), List.of(), 0, 0, 0, List.of(), List.of());
    }
    return answer(viewer, weighing.get(), weighing.get().ask(options), asked, limit);
  }

  private WhatIfView answer(
      Membership viewer,
      Weighing weighing,
      Weighing.Answer answer,
      Map<String, Integer> asked,
      int limit) {
    var steady = weighing.steadiness();
    var locale = Locale.forLanguageTag(visits.of(viewer).locale());
    var first = answer.order().subList(0, Math.min(limit, answer.order().size()));
    var fallen = fallen(weighing, answer, steady.top());
    var shown = shown(viewer.jam(), first, fallen);
    var mark = weighing.mark();
    return new WhatIfView(
        mark.computedAt(),
        mark.frozen(),
        answer.order().size(),
        usual(),
        asked,
        answer.ranking().weights(),
        answer.ranking().notes().stream().map(note -> note.in(locale)).toList(),
        steady.top(),
        (int) steady.shares().values().stream().filter(WhatIfs::stays).count(),
        steady.mixtures(),
        entries(weighing, first, steady, shown, themes(viewer.jam()), locale),
        fallen.stream()
            .filter(one -> shown.containsKey(one.idea()))
            .map(one -> new WhatIfView.Gone(one.place(), one.was(), ref(shown, one.idea())))
            .toList());
  }

  private static List<WhatIfView.Entry> entries(
      Weighing weighing,
      List<RankedIdea> first,
      Steadiness steady,
      Map<UUID, ThreadRef> shown,
      Map<String, ShortlistView.ThemeName> themes,
      Locale locale) {
    var entries = new ArrayList<WhatIfView.Entry>();
    for (int i = 0; i < first.size(); i++) {
      var idea = first.get(i);
      var thread = shown.get(UUID.fromString(idea.id()));
      if (thread == null) {
        continue;
      }
      double share = steady.shares().getOrDefault(idea.id(), 0.0);
      entries.add(
          new WhatIfView.Entry(
              i + 1,
              weighing.place(idea.id()),
              thread,
              themes.get(idea.id()),
              idea.score(),
              idea.low(),
              idea.high(),
              ShortlistView.Certainty.of(idea.certainty()),
              idea.sure(),
              share,
              stays(share),
              idea.remarks().getFirst().in(locale),
              idea.reason().in(locale)));
    }
    return entries;
  }

  /**
   * The theme of each idea in the ranking that counts, called as it is there now: a weighing may be
   * older than an erasure.
   */
  private Map<String, ShortlistView.ThemeName> themes(Jam jam) {
    var themes = new HashMap<String, ShortlistView.ThemeName>();
    var names = standing.names(jam.id());
    for (var place : rankings.of(jam).orElseThrow().ranking().places()) {
      var theme = ShortlistView.ThemeName.of(place, names);
      if (theme != null) {
        themes.put(place.idea(), theme);
      }
    }
    return themes;
  }

  private record Fallen(UUID idea, int place, int was) {}

  /** Who is among the first of the shortlist and not of the answer, the best before first. */
  private static List<Fallen> fallen(Weighing weighing, Weighing.Answer answer, int top) {
    var fallen = new ArrayList<Fallen>();
    for (int i = top; i < answer.order().size(); i++) {
      var id = answer.order().get(i).id();
      var was = weighing.place(id);
      if (was != null && was <= top) {
        fallen.add(new Fallen(UUID.fromString(id), i + 1, was));
      }
    }
    fallen.sort(Comparator.comparingInt(Fallen::was));
    return fallen;
  }

  private Map<UUID, ThreadRef> shown(Jam jam, List<RankedIdea> first, List<Fallen> fallen) {
    var firstIds = first.stream().map(idea -> UUID.fromString(idea.id()));
    var ids = Stream.concat(firstIds, fallen.stream().map(Fallen::idea));
    return ThreadRef.visible(threads.all(jam.id(), ids.toList()));
  }

  private static ThreadRef ref(Map<UUID, ThreadRef> shown, UUID idea) {
    return Objects.requireNonNull(shown.get(idea));
  }

  private static boolean stays(double share) {
    return share >= Steadiness.WHATEVER;
  }

  /** How much each factor counts in the shortlist, in percent, in the order of the factors. */
  static Map<String, Integer> usual() {
    var options = RankingOptions.defaults();
    var usual = new LinkedHashMap<String, Integer>();
    usual.put("judgement", percent(options.judgement()));
    usual.put("support", percent(options.support()));
    usual.put("breadth", percent(options.breadth()));
    usual.put("discussion", percent(options.discussion()));
    usual.put("novelty", percent(options.novelty()));
    return usual;
  }

  private static int percent(double weight) {
    return (int) Math.round(100 * weight);
  }

  private static RankingOptions options(Map<String, Integer> asked) {
    double[] weights =
        usual().keySet().stream().mapToDouble(name -> asked.getOrDefault(name, 0)).toArray();
    if (DoubleStream.of(weights).sum() == 0) {
      throw new Refusal.Invalid(
          "no-weights", "At least one factor has to count.", "Give one of them a weight above 0.");
    }
    return RankingOptions.defaults().withWeights(weights);
  }
}
