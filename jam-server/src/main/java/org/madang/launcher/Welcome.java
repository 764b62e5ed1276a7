package org.madang.launcher;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.madang.crowd.Refused;
import org.madang.crowd.Rehearsal;
import org.madang.identity.FirstAdmin;

/** What a person is told when Madang is ready, and the rehearsal they are offered. */
final class Welcome {
  private final LaunchOptions options;
  private final String databaseUrl;
  private final Terminal terminal;
  private final Clock clock;
  private final URI here;
  private final URI front;

  Welcome(LaunchOptions options, String databaseUrl, Terminal terminal, Clock clock) {
    this.options = options;
    this.databaseUrl = databaseUrl;
    this.terminal = terminal;
    this.clock = clock;
    this.here = Front.here(options.port());
    this.front = Front.given().orElse(here);
  }

  /**
   * Greets in a thread of its own, since a question may stand unanswered for hours: meanwhile what
   * dies is brought back by the one who watches.
   */
  void greetAside(ToStop toStop) {
    Thread.ofPlatform().daemon().name("welcome").start(() -> greetOrSayWhyNot(toStop));
  }

  private void greetOrSayWhyNot(ToStop toStop) {
    try {
      greet(toStop);
    } catch (CannotStart | Refused e) {
      terminal.say(CannotStart.sentence(e));
    }
  }

  /** Says where to go and how to sign in; what this begins is ended in the end. */
  private void greet(ToStop toStop) {
    try (var connection = DriverManager.getConnection(databaseUrl)) {
      terminal.say("");
      terminal.say("Madang is open at " + front);
      sayHowToSignIn(connection);
      if (isEmpty(connection) && isWanted()) {
        rehearse(FirstAdmin.link(connection, clock.instant()), toStop);
      }
      terminal.say("Ctrl-C stops everything; the next start finds it as it was.");
    } catch (SQLException e) {
      throw new CannotStart("The database does not answer any more: " + e.getMessage(), e);
    }
  }

  private void sayHowToSignIn(Connection connection) throws SQLException {
    var first = FirstAdmin.invite(connection, clock.instant());
    if (first.isPresent()) {
      terminal.say("Become its administrator by this link, which works once:");
      terminal.say("  " + front.resolve("/invitation/" + first.get()));
    } else if (options.adminLink()) {
      terminal.say("One more administrator may come in by this link, which works once:");
      terminal.say(
          "  " + front.resolve("/invitation/" + FirstAdmin.link(connection, clock.instant())));
    } else {
      terminal.say(
          "Sign in at "
              + front.resolve("/sign-in")
              + " (scripts/admin-link prints a new administrator's link).");
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (var jams = connection.prepareStatement("select 1 from jam limit 1");
        var rows = jams.executeQuery()) {
      return !rows.next();
    }
  }

  private boolean isWanted() {
    return switch (options.rehearse()) {
      case YES -> true;
      case NO -> false;
      // a database that somebody else keeps is not filled unasked
      case ASK ->
          terminal.interactive()
              ? terminal.agrees(
                  "There is no jam yet. Shall a simulated crowd rehearse one, \"Green City\", for four minutes?")
              : options.databaseUrl().isEmpty();
    };
  }

  private void rehearse(String adminToken, ToStop toStop) {
    var rehearsal = Rehearsal.open(here, adminToken, clock);
    terminal.say("");
    terminal.say(
        "A rehearsal begins: the jam \"Green City\". Look at it from any chair; each link works once:");
    rehearsal.links().forEach((chair, link) -> terminal.say("  %-12s %s".formatted(chair, link)));
    var player = Thread.ofVirtual().name("rehearsal").start(() -> terminal.say(rehearsal.play()));
    toStop.push(player::interrupt);
  }
}
