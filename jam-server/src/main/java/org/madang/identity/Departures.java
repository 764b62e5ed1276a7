package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.madang.platform.JsonRows;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.Invalid;

/** Taking one's data along, and leaving for good. */
@ApplicationScoped
class Departures {
  /** What becomes of the words of who leaves. */
  public enum Words {
    KEEP,
    ERASE
  }

  @Inject private Members members;
  @Inject private SignIns signIns;
  @Inject private JsonRows rows;
  @Inject private Event<PersonalData> collecting;
  @Inject private Event<Leaving> leaving;
  @Inject private Clock clock;

  /** Everything that is kept about a member, as JSON. */
  String data(Member member) {
    var data = new PersonalData(member.id());
    data.add("profile", rows.of(PROFILE, member.id()));
    data.add("identityProvider", rows.of(PROVIDER, member.id()));
    data.add("sessions", rows.of(SESSIONS, member.id()));
    data.add("invitations", rows.of(INVITATIONS, member.id()));
    collecting.fire(data);
    return data.json(clock.instant().toString());
  }

  /**
   * Erases a member, for good.
   *
   * @param name the member's name once more, so that nobody is erased by a slip of the finger
   */
  void erase(Member member, Member by, Words words, String name) {
    if (!member.name().equals(name.strip())) {
      throw new Invalid("wrong-name", "This is not the member's name.", "Type it as it is shown.")
          .at("name");
    }
    if (member.isAdmin() && members.admins() < 2) {
      throw new Conflict(
          "last-admin",
          "The last admin cannot be erased: nobody could host any more.",
          "Make somebody else an admin first.");
    }
    members.hold(member);
    if (member.isErased()) {
      throw new Conflict("already-erased", "This member has been erased.");
    }
    leaving.fire(new Leaving(member, by, words == Words.ERASE, clock.instant()));
    signIns.endOthers(member.id(), "");
    INVITED.forEach(change -> rows.change(change, member.id()));
    rows.change("delete from provider_account where member = cast(?1 as uuid)", member.id());
    member.erase(words == Words.ERASE, clock.instant());
  }

  private static final String PROFILE =
      """
      select id, email, name, function, unit, region, locale, admin, since,
        password is not null as "hasPassword" from member where id = cast(?1 as uuid)
      """;
  private static final String PROVIDER =
      "select issuer, subject, since from provider_account where member = cast(?1 as uuid)";
  private static final String SESSIONS =
      """
      select s.since, s.expires, p.issuer as "begunBy", p.confirmed_at as "confirmedAt" from sign_in s
      left join provider_sign_in p on p.token_digest = s.token_digest
      where s.member = cast(?1 as uuid) order by s.since
      """;
  private static final String INVITATIONS =
      """
      select jam, email, name, function, unit, region, locale, roles, since, expires, used_at as "usedAt" from invitation
      where used_by = cast(?1 as uuid) or email = (select email from member where id = cast(?1 as uuid)) order by since
      """;

  /** Links not yet used go; of those used, that they were used remains. */
  private static final java.util.List<String> INVITED =
      java.util.List.of(
          """
          delete from invitation where used_at is null
            and email = (select email from member where id = cast(?1 as uuid))
          """,
          """
          update invitation set email = null, name = null, function = '', unit = '', region = '', used_key = null
          where used_by = cast(?1 as uuid) or email = (select email from member where id = cast(?1 as uuid))
          """);
}
