package org.madang.launcher;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.madang.identity.FirstAdmin;

/** The command that prints a link for one more administrator of a Madang that runs. */
public final class AdminLink {
  private AdminLink() {}

  /** Words: {@code [--data DIR] [--port N]}. */
  public static void main(String[] words) {
    var terminal = new Terminal();
    try {
      var kept = KeptWords.of(List.of(words)).withoutFile();
      try (var connection = DriverManager.getConnection(kept.databaseUrl())) {
        var secret = FirstAdmin.link(connection, Clock.systemUTC().instant());
        var base = base(kept, List.of(words).contains("--port"));
        terminal.say("One more administrator may come in by this link, which works once:");
        terminal.say("  " + base.resolve("/invitation/" + secret));
      }
    } catch (SQLException | RuntimeException e) {
      terminal.say(CannotStart.sentence(e));
      System.exit(1);
    }
  }

  /**
   * Where the one who takes the link reaches it.
   *
   * @param portIsSaid whether the port is not just the usual one
   */
  static URI base(KeptWords kept, boolean portIsSaid) {
    var here = Front.here(kept.port());
    return portIsSaid ? here : Front.given().or(() -> Front.kept(kept.data())).orElse(here);
  }
}
