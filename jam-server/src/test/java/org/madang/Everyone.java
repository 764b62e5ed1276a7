package org.madang;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One of each kind of people a jam knows, by the names that the table of permissions has for them.
 */
record Everyone(Cast cast, Map<String, JamServer> byRole) {
  static Everyone arrive(Cast cast) {
    var removed = newcomer(cast, "gus");
    JamServer.object(removed.get("jams/" + cast.jam()));
    var gone = cast.admin().delete("jams/" + cast.jam() + "/members/" + id(removed));
    if (gone.statusCode() != 204) {
      throw new IllegalStateException(gone.body());
    }
    return new Everyone(
        cast,
        Map.of(
            "stranger",
            new JamServer(cast.admin().base()),
            "other",
            cast.dee(),
            "removed",
            removed,
            "participant",
            cast.chi(),
            "author",
            cast.ben(),
            "moderator",
            cast.ada(),
            "executive",
            cast.eve(),
            "admin",
            cast.admin()));
  }

  JamServer is(String role) {
    return byRole.get(role);
  }

  /** A participant who has just come. */
  static JamServer newcomer(Cast cast, String name) {
    var member = new JamServer(cast.admin().base());
    var email = name + "@" + UUID.randomUUID() + ".example";
    JamServer.object(
        member.post(
            "invitations/" + invitation(cast, cast.jam(), email),
            Map.of("name", name, "email", email)));
    return member;
  }

  /** The token of a fresh invitation into a jam. */
  static String invitation(Cast cast, String jam, String email) {
    var guests = Map.of("invitations", List.of(Map.of("email", email)));
    return JamServer.array(cast.admin().post("jams/" + jam + "/invitations", guests))
        .get(0)
        .getAsJsonObject()
        .get("token")
        .getAsString();
  }

  static String id(JamServer member) {
    return JamServer.object(member.get("session"))
        .getAsJsonObject("member")
        .get("id")
        .getAsString();
  }
}
