package org.madang.jam;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.madang.identity.Leaving;
import org.madang.identity.PersonalData;
import org.madang.platform.EventLog;
import org.madang.platform.JsonRows;

/**
 * What jams keep about a member: memberships, roles, the jams they made, their lines in the log.
 */
@ApplicationScoped
class PersonalMemberships {
  @Inject private Memberships memberships;
  @Inject private Admissions admissions;
  @Inject private EventLog log;
  @Inject private JsonRows rows;

  void collect(@Observes PersonalData data) {
    data.add("memberships", rows.of(MEMBERSHIPS, data.member()));
    data.add("forumsModerated", rows.of(FORUMS, data.member()));
    data.add("rolesByIdentityProvider", rows.of(PROVIDER_ROLES, data.member()));
    data.add("takenOutOf", rows.of(SHOWN_OUT, data.member()));
    data.add("jamsMade", rows.of(JAMS, data.member()));
    data.add("events", rows.of(EVENTS, data.member()));
  }

  /**
   * After the other rooms: the log of each jam in which they ever did something says, by id, that
   * the member was erased. They are in no jam any more, which also closes their sockets.
   */
  void leave(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Leaving leaving) {
    var member = leaving.member();
    var touched = new TreeSet<UUID>();
    log.jams(member.id()).forEach(touched::add);
    for (var membership : memberships.of(member)) {
      touched.add(membership.jam().id());
      admissions.dismiss(membership, leaving.by());
    }
    var data = Map.of("member", member.id(), "words", leaving.words() ? "erased" : "kept");
    touched.forEach(jam -> log.append(jam, "member-erased", leaving.by().id(), data));
    rows.change("delete from forum_moderator where member = cast(?1 as uuid)", member.id());
    rows.change("delete from shown_out where member = cast(?1 as uuid)", member.id());
    rows.change("delete from provider_role where member = cast(?1 as uuid)", member.id());
  }

  private static final String MEMBERSHIPS =
      """
      select m.jam, j.title, m.participant, m.moderator, m.executive, m.joined_at as "joinedAt"
      from membership m join jam j on j.id = m.jam where m.member = cast(?1 as uuid) order by m.joined_at
      """;
  private static final String FORUMS =
      """
      select f.jam, f.id, f.title from forum_moderator o join forum f on f.id = o.forum
      where o.member = cast(?1 as uuid) order by f.jam, f.ordinal
      """;
  private static final String PROVIDER_ROLES =
      "select jam, role from provider_role where member = cast(?1 as uuid) order by jam, role";
  private static final String SHOWN_OUT =
      "select jam, at from shown_out where member = cast(?1 as uuid) order by at";
  private static final String JAMS =
      """
      select id, title, question, created_at as "createdAt" from jam
      where created_by = cast(?1 as uuid) order by created_at
      """;
  private static final String EVENTS =
      """
      select jam, position, kind, at, cast(data as json) as data from event
      where actor = cast(?1 as uuid) order by jam, position
      """;
}
