package org.madang.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.madang.identity.Leaving;
import org.madang.identity.PersonalData;
import org.madang.platform.JsonRows;

/** What moderation keeps about a member: what they flagged, and what they did as a moderator. */
@ApplicationScoped
class PersonalActs {
  @Inject private JsonRows rows;

  void collect(@Observes PersonalData data) {
    PARTS.forEach((name, sql) -> data.add(name, rows.of(sql, data.member())));
  }

  /**
   * The note on a flag is the member's own and goes with their words. What was done in office, and
   * why, is the jam's record and stays, under no name.
   */
  void leave(@Observes Leaving leaving) {
    if (leaving.words()) {
      rows.change(
          "update flag set note = '' where raised_by = cast(?1 as uuid)", leaving.member().id());
    }
  }

  private static final Map<String, String> PARTS =
      Map.of(
          "flagsRaised",
          """
          select jam, id, target_type as "targetType", target, reason, note, raised_at as "raisedAt", state from flag
          where raised_by = cast(?1 as uuid) order by raised_at
          """,
          "flagsResolved",
          """
          select jam, id, target, state, resolved_at as "resolvedAt", resolution from flag
          where resolved_by = cast(?1 as uuid) order by resolved_at
          """,
          "moderationActs",
          """
          select jam, id, at, action, target_type as "targetType", target, reason from moderation_action
          where moderator = cast(?1 as uuid) order by at
          """,
          "alertsRaised",
          """
          select jam, id, text, at, until from alert where raised_by = cast(?1 as uuid) order by at
          """);
}
