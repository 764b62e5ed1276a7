package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;

/** What the server keeps of sessions that the provider began, and how long ago that was. */
record ProviderRows(String database) {
  /** As if the provider had last been asked ten minutes ago. */
  void letTimePass(String digest) {
    change(
        "update provider_sign_in set asked_at = asked_at - interval '10 minutes',"
            + " confirmed_at = confirmed_at - interval '10 minutes' where token_digest = '"
            + digest
            + "'");
  }

  boolean confirmedLately(String digest) {
    return count(
            "provider_sign_in where confirmed_at > now() - interval '5 minutes' and token_digest = '"
                + digest
                + "'")
        == 1;
  }

  long count(String from) {
    try (var connection = DriverManager.getConnection(database);
        var select = connection.createStatement();
        var rows = select.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void change(String sql) {
    try (var connection = DriverManager.getConnection(database);
        var update = connection.createStatement()) {
      assertThat(update.executeUpdate(sql)).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
