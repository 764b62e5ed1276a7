package org.madang.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.madang.crowd.JamClient;
import org.madang.crowd.Refused;

/** The command behind {@code scripts/load}: a scenario, its options, one line of figures. */
public final class Load {
  private static final Set<String> KNOWN =
      Set.of(
          "url",
          "admin-link",
          "session",
          "port",
          "out",
          "sessions",
          "rate",
          "seconds",
          "threads",
          "watch",
          "peer",
          "members",
          "at-once",
          "posts");

  /**
   * What a figure says goes here; Gatling talks on standard output, which is moved to the other.
   */
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final String command;
  private final Options options;
  private final Clock clock;

  /**
   * @param command what was typed, without secrets
   */
  private Load(String command, Options options, Clock clock) {
    this.command = command;
    this.options = options;
    this.clock = clock;
  }

  /** Words: {@code NAME [--option value]…}. */
  public static void main(String[] words) throws Exception {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      var options = Options.of(List.of(words).subList(1, words.length), KNOWN);
      new Load(command(words), options, Clock.systemUTC()).run(words[0]);
      System.exit(0);
    } catch (CannotLoad | Refused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static String command(String[] words) {
    return ("scripts/load " + String.join(" ", words))
        .replaceAll(" --(session|admin-link) \\S+", "");
  }

  private void run(String name) throws Exception {
    if (options.has("url")) {
      var base = URI.create(options.text("url", "")).resolve("/");
      var admin = visitor(base);
      System.err.println("For further runs on this server: --session " + admin.session());
      measure(name, crowd(name, base, admin));
      return;
    }
    var scripts = Path.of(System.getProperty("madang.scripts", "scripts"));
    var port = options.has("port") ? options.count("port", 1) : OwnServer.freePort();
    try (var server = OwnServer.start(scripts, port)) {
      var link = server.adminLink();
      measure(name, crowd(name, link.resolve("/"), Crowd.admin(link)));
    }
  }

  /** Reading needs a jam in which much has been said; other scenarios begin with an empty one. */
  private Crowd crowd(String name, URI base, JamClient admin) {
    return Set.of("read", "mix").contains(name)
        ? Crowd.imported(
            base,
            admin,
            JamText.of(
                clock.instant(),
                options.count("posts", name.equals("read") ? 10_000 : 500),
                100,
                20))
        : Crowd.open(base, admin, clock);
  }

  private JamClient visitor(URI base) {
    if (options.has("session")) {
      return Crowd.admin(base, options.text("session", ""));
    }
    var link = options.text("admin-link", "");
    if (link.isEmpty()) {
      throw new CannotLoad(
          "A server of your own needs --admin-link (scripts/run --admin-link prints one) or --session.");
    }
    return Crowd.admin(base.resolve(URI.create(link).getPath()));
  }

  private void measure(String name, Crowd crowd) throws Exception {
    var folder = Files.createTempDirectory("madang-gatling-");
    var processes = Processes.listeningOn(crowd.base().getPort());
    var outcome = outcome(name, crowd, processes, folder);
    outcome
        .figures()
        .put("server_peak_mb", Usage.peakMegabytes(processes.server()))
        .put("load_average", Usage.loadAverage());
    var page = Path.of(options.text("out", "data/load/" + name + ".html"));
    new ResultPage(command, clock.instant(), outcome).write(page);
    System.err.println("See " + page);
    out.println(name + " " + outcome.figures().line());
  }

  private Outcome outcome(String name, Crowd crowd, Processes processes, Path folder)
      throws InterruptedException {
    return switch (name) {
      case "live" -> new Live(options, crowd, processes, folder).run();
      case "bell" -> new Bell(options, crowd, processes, folder).run();
      case "mix" -> new Mix(options, crowd, processes, folder).run();
      case "read" -> Outcome.of(new Read(options, crowd, processes, folder).run());
      case "write" -> Outcome.of(new Write(options, crowd, processes, folder).run());
      default -> throw new CannotLoad("There is no scenario " + name + ".");
    };
  }
}
