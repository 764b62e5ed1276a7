package org.madang.jam;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.madang.identity.Member;
import org.madang.identity.Profile;

/**
 * The cast of the tests: ada moderates, ben takes part, exe decides, dee is outside; the jam is
 * "Green City".
 */
final class Cast {
  static final Instant IDEATE = Instant.parse("2026-01-01T12:00:00Z");
  static final Instant REFINE = Instant.parse("2026-01-02T12:00:00Z");
  static final Instant REVIEW = Instant.parse("2026-01-03T12:00:00Z");
  static final Instant CLOSED = Instant.parse("2026-01-04T12:00:00Z");
  static final Instant LOBBY = IDEATE.minusSeconds(3600);

  final Member host = member("host");
  final Jam jam = jam(Registration.INVITATION, Phase.REFINE);
  final Membership ada = Membership.of(jam, member("ada"), Set.of(JamRole.MODERATOR), LOBBY);
  final Membership ben = Membership.of(jam, member("ben"), Set.of(JamRole.PARTICIPANT), LOBBY);
  final Membership exe = Membership.of(jam, member("exe"), Set.of(JamRole.EXECUTIVE), LOBBY);
  final Membership dee = Membership.outside(jam, member("dee"), LOBBY);

  Cast() {
    host.makeAdmin();
  }

  static Member member(String name) {
    return Member.join(
        UUID.randomUUID(), name + "@example.org", Profile.of(name, null, null, null, null), LOBBY);
  }

  Jam jam(Registration registration, Phase ratingOpens) {
    return Jam.hosted(
        UUID.randomUUID(),
        host,
        description("Green City", registration, ratingOpens),
        new Schedule(IDEATE, REFINE, REVIEW, CLOSED),
        LOBBY);
  }

  static JamDescription description(String title, Registration registration, Phase ratingOpens) {
    return new JamDescription(
        title,
        "How?",
        List.of("en", "ko"),
        ZoneId.of("Asia/Seoul"),
        registration,
        ratingOpens,
        null);
  }
}
