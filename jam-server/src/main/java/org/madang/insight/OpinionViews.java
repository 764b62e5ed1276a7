package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.opinion.OpinionGroups;
import org.madang.discussion.Threads;
import org.madang.insight.Differences.Kind;

/** Shows where people differ: the less there is to it, the less is shown. */
@ApplicationScoped
class OpinionViews {
  /** A share or a mean is told of so many people at least. */
  static final int FEWEST = 5;

  @Inject private Threads threads;

  /** While nothing was found yet. */
  static OpinionsView none() {
    return nothing(null, Kind.TOO_FEW, 0, 0, 0);
  }

  OpinionsView of(UUID jam, Differences found) {
    var groups = found.groups();
    var kind = found.kind();
    if (groups == null || kind == Kind.TOO_FEW) {
      return nothing(found.computedAt(), kind, found.people(), found.ideas(), found.judgements());
    }
    var shown = ideas(jam, groups);
    boolean grouped = kind != Kind.NONE;
    return new OpinionsView(
        found.computedAt(),
        kind,
        found.people(),
        Differences.LEAST_PEOPLE,
        Stances.STANDS,
        found.ideas(),
        found.judgements(),
        found.people() >= Stances.PEOPLE,
        groups.silhouette(),
        found.stability(),
        found.chance(),
        groups.between(),
        grouped ? groups(groups, kind, shown) : List.of(),
        grouped ? alone(groups) : 0,
        grouped ? dots(groups) : List.of(),
        groups.consensus().stream()
            .filter(one -> shown.containsKey(UUID.fromString(one.statement())))
            .map(
                one ->
                    new OpinionsView.Alike(
                        ref(shown, one.statement()),
                        one.agrees(),
                        shares(grouped ? one.shares() : List.of(one.everybody()))))
            .toList(),
        grouped ? divisive(groups, shown) : List.of());
  }

  private static OpinionsView nothing(
      @Nullable Instant at, Kind kind, int people, int ideas, int judgements) {
    return new OpinionsView(
        at,
        kind,
        people,
        Differences.LEAST_PEOPLE,
        Stances.STANDS,
        ideas,
        judgements,
        false,
        0,
        0,
        1,
        0,
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of());
  }

  private Map<UUID, ThreadRef> ideas(UUID jam, OpinionGroups groups) {
    var ids =
        Stream.of(
                groups.consensus().stream().map(OpinionGroups.Consensus::statement),
                groups.divisive().stream().map(OpinionGroups.Divide::statement),
                groups.groups().stream()
                    .flatMap(group -> group.telling().stream())
                    .map(OpinionGroups.Telling::statement))
            .flatMap(all -> all)
            .distinct()
            .toList();
    return ThreadRef.visible(threads.all(jam, ThreadRef.ids(ids)));
  }

  private static ThreadRef ref(Map<UUID, ThreadRef> shown, String idea) {
    return Objects.requireNonNull(shown.get(UUID.fromString(idea)));
  }

  /** What speaks for a group is told where the group is more than a line drawn by us. */
  private static List<OpinionsView.Group> groups(
      OpinionGroups groups, Kind kind, Map<UUID, ThreadRef> shown) {
    return groups.groups().stream()
        .map(
            group ->
                new OpinionsView.Group(
                    group.people(), kind == Kind.CLEAR ? telling(group, shown) : List.of()))
        .toList();
  }

  private static List<OpinionsView.Telling> telling(
      OpinionGroups.Group group, Map<UUID, ThreadRef> shown) {
    return group.telling().stream()
        .filter(one -> shown.containsKey(UUID.fromString(one.statement())))
        .map(
            one ->
                new OpinionsView.Telling(
                    ref(shown, one.statement()), one.agrees(), one.share(), one.others(), one.z()))
        .toList();
  }

  private static List<OpinionsView.Apart> divisive(
      OpinionGroups groups, Map<UUID, ThreadRef> shown) {
    return groups.divisive().stream()
        .filter(one -> shown.containsKey(UUID.fromString(one.statement())))
        .map(
            one ->
                new OpinionsView.Apart(
                    ref(shown, one.statement()), one.gap(), shares(one.shares())))
        .toList();
  }

  private static int alone(OpinionGroups groups) {
    return (int)
        groups.dots().stream().filter(dot -> dot.group() == OpinionGroups.NO_GROUP).count();
  }

  private static List<OpinionsView.Share> shares(List<OpinionGroups.Share> shares) {
    return shares.stream()
        .map(
            one ->
                one.seen() < FEWEST
                    ? new OpinionsView.Share(null, one.seen(), null)
                    : new OpinionsView.Share(one.share(), one.seen(), one.said()))
        .toList();
  }

  /** An even sample of people, both axes on one scale from 0 to 1. */
  private static List<OpinionsView.Dot> dots(OpinionGroups groups) {
    var all = groups.dots();
    var x = all.stream().mapToDouble(OpinionGroups.Dot::x).summaryStatistics();
    var y = all.stream().mapToDouble(OpinionGroups.Dot::y).summaryStatistics();
    double span = Math.max(1e-9, Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin()));
    double step = Math.max(1, all.size() / (double) OpinionsView.DOTS);
    return Stream.iterate(0.0, at -> at < all.size(), at -> at + step)
        .map(at -> all.get(at.intValue()))
        .map(
            dot ->
                new OpinionsView.Dot(
                    0.5 + (dot.x() - (x.getMin() + x.getMax()) / 2) / span,
                    0.5 + (dot.y() - (y.getMin() + y.getMax()) / 2) / span,
                    dot.group()))
        .toList();
  }
}
