package org.madang.jam;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.identity.Person;

/** A jam as one viewer sees it, with what they may do there and why not the rest. */
public record JamView(
    UUID id,
    String title,
    String question,
    List<String> languages,
    String timeZone,
    Registration registration,
    Phase ratingOpens,
    @Nullable Integer postingPerMinute,
    Phase phase,
    List<PhaseStart> phases,
    Instant now,
    long position,
    List<ForumView> forums,
    List<String> roles,
    boolean member,
    May may,
    long members,
    long threads,
    long posts) {
  /** When a phase begins. */
  public record PhaseStart(@NotNull Phase phase, @NotNull Instant starts) {
    static List<PhaseStart> of(Jam jam) {
      return Arrays.stream(Phase.values()).map(phase -> of(jam, phase)).toList();
    }

    private static PhaseStart of(Jam jam, Phase phase) {
      var start = jam.schedule().start(phase);
      return new PhaseStart(phase, start == null ? lobby(jam) : start);
    }

    /** Since it was made; one that was held before it was put in here has had its lobby before. */
    private static Instant lobby(Jam jam) {
      var ideas = Objects.requireNonNull(jam.schedule().start(Phase.IDEATE));
      return ideas.isBefore(jam.createdAt()) ? ideas : jam.createdAt();
    }
  }

  /** A forum and how much was said there. */
  public record ForumView(
      UUID id,
      String title,
      String question,
      List<Person> moderators,
      long threads,
      long posts,
      @Nullable Instant lastAt) {
    static ForumView of(Forum forum, Tally.Count count, boolean inside) {
      var moderators =
          (inside ? forum.moderators() : List.<Member>of())
              .stream()
                  .map(Person::of)
                  .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                  .toList();
      return new ForumView(
          forum.id(),
          forum.title(),
          forum.question(),
          moderators,
          count.threads(),
          count.posts(),
          count.lastAt());
    }
  }

  /** What the viewer may do in the jam now. */
  public record May(
      Permission post,
      Permission rate,
      Permission support,
      Permission moderate,
      Permission review,
      Permission administer) {
    static May of(@Nullable Membership membership, Instant now) {
      if (membership == null) {
        var stranger = Permission.refused("sign-in-needed", "Sign in to take part.");
        return new May(stranger, stranger, stranger, stranger, stranger, stranger);
      }
      return new May(
          membership.mayPost(now),
          membership.mayRate(now),
          membership.maySupport(now),
          membership.mayModerate(),
          membership.mayReview(now),
          membership.mayAdminister());
    }
  }

  /**
   * The jam as a member, an admin or (with no membership) a stranger sees it.
   *
   * @param position of the log, read before anything else, so that what is newer is told on the
   *     live channel
   */
  static JamView of(
      Jam jam,
      List<Forum> forums,
      @Nullable Membership membership,
      Tally.Counts counts,
      long position,
      Instant now) {
    var inside = membership != null && membership.isInside();
    var seesPeople = inside || (membership != null && membership.mayAdminister().allowed());
    return new JamView(
        jam.id(),
        jam.title(),
        jam.question(),
        jam.languages(),
        jam.timeZone(),
        jam.registration(),
        jam.ratingOpens(),
        jam.postingPerMinute(),
        jam.phase(now),
        PhaseStart.of(jam),
        now,
        position,
        forums.stream()
            .map(forum -> ForumView.of(forum, counts.forum(forum.id()), seesPeople))
            .toList(),
        membership == null ? List.of() : membership.roleWords(),
        inside,
        May.of(membership, now),
        counts.members(),
        counts.threads(),
        counts.posts());
  }
}
