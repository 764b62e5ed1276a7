package org.madang.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.madang.crowd.JamClient;
import org.madang.crowd.Refused;

/** The command behind {@code scripts/load}: a scenario, its options, one line of figures. */
public final class Load {
  /** Figures go here; what Gatling says on standard output goes nowhere. */
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
      var options = Options.of(List.of(words).subList(1, words.length));
      new Load(command(words), options, Clock.systemUTC()).run(words[0]);
      System.exit(0);
    } catch (CannotLoad | Refused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (Throwable defect) { // else threads of others would keep the process for ever
      defect.printStackTrace();
      System.exit(2);
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
      measure(name, base, admin);
      return;
    }
    var program = Path.of(System.getProperty("madang.program", "jam-server/target/launcher"));
    var port = options.has("port") ? options.count("port", 1) : OwnServer.freePort();
    try (var server = OwnServer.start(program, port)) {
      var link = server.adminLink();
      measure(name, link.resolve("/"), Crowd.admin(link));
    }
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

  private void measure(String name, URI base, JamClient admin) throws Exception {
    var outcome = new Scenarios(options, clock).play(name, base, admin);
    var page = Path.of(options.text("out", "data/load/" + name + ".html"));
    new ResultPage(command, clock.instant(), outcome).write(page);
    System.err.println("See " + page);
    out.println(name + " " + outcome.figures().line());
  }
}
