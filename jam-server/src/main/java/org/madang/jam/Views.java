package org.madang.jam;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.platform.Refusal;

/** How the things of a jam look in the API. */
public final class Views {
  private Views() {}

  /** Somebody, as others see them. */
  public record Person(UUID id, String name, String function, String unit, String region) {
    public static Person of(Member member) {
      var profile = member.profile();
      return new Person(
          member.id(), profile.name(), profile.function(), profile.unit(), profile.region());
    }
  }

  /** Whether something may be done now, and if not, why. */
  public record Permission(boolean allowed, @Nullable String code, @Nullable String reason) {
    /** What asking would answer. */
    public static Permission of(Runnable requirement) {
      try {
        requirement.run();
        return new Permission(true, null, null);
      } catch (Refusal refusal) {
        return new Permission(false, refusal.code(), refusal.detail());
      }
    }

    static Permission given(Supplier<?> requirement) {
      return of(requirement::get);
    }
  }

  public record PhaseStart(Phase phase, String starts) {
    static List<PhaseStart> of(Schedule schedule) {
      return schedule.starts().entrySet().stream()
          .map(start -> new PhaseStart(start.getKey(), start.getValue().toString()))
          .toList();
    }
  }

  public record ForumView(UUID id, String title, String question) {
    static ForumView of(Forum forum) {
      return new ForumView(forum.id(), forum.title(), forum.question());
    }
  }

  public record JamCard(
      UUID id,
      String title,
      String question,
      Phase phase,
      Registration registration,
      String starts,
      String ends,
      boolean member,
      List<String> roles) {}

  public record JamView(
      UUID id,
      String title,
      String question,
      List<String> languages,
      String timeZone,
      Registration registration,
      Phase ratingOpens,
      int postingPerMinute,
      Phase phase,
      List<PhaseStart> phases,
      String now,
      long position,
      List<ForumView> forums,
      boolean member,
      List<String> roles,
      Map<String, Permission> may,
      long members) {}
}
