package org.madang.launcher;

import java.net.URI;

/** What a person is told when Madang is ready. */
final class Welcome {
  private final LaunchOptions options;
  private final String databaseUrl;
  private final Terminal terminal;

  Welcome(LaunchOptions options, String databaseUrl, Terminal terminal) {
    this.options = options;
    this.databaseUrl = databaseUrl;
    this.terminal = terminal;
  }

  void greet() {
    var base = URI.create("http://localhost:" + options.port());
    terminal.say("");
    terminal.say("Madang is open at " + base);
    terminal.say("Ctrl-C stops everything; the next start finds it as it was.");
  }
}
