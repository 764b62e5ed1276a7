package org.madang.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.madang.platform.Digest;

/**
 * The link by which the first admin gets in. It speaks to the database itself, because the launcher
 * asks before the server runs.
 */
public final class FirstAdmin {
  private FirstAdmin() {}

  /** While there is no admin: the secret of a fresh one-time link; links given before end. */
  public static Optional<String> invite(Connection connection, Instant now) throws SQLException {
    try (var admins = connection.prepareStatement("select 1 from member where admin");
        var rows = admins.executeQuery()) {
      if (rows.next()) {
        return Optional.empty();
      }
    }
    try (var end =
        connection.prepareStatement("delete from invitation where admin and used_at is null")) {
      end.executeUpdate();
    }
    return Optional.of(link(connection, now));
  }

  /** The secret of one more one-time link that makes an admin, whoever is one already. */
  public static String link(Connection connection, Instant now) throws SQLException {
    var token = Tokens.fresh();
    try (var insert =
        connection.prepareStatement(
            """
            insert into invitation
              (id, version, token_digest, admin, function, unit, region, locale, roles, since, expires)
            values (?, 0, ?, true, '', '', '', 'en', '', ?, ?)
            """)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, Digest.of(token));
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.setObject(4, now.plus(Invitation.HOLDS_FOR).atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    return token;
  }
}
