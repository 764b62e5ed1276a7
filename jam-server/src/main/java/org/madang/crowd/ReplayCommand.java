package org.madang.crowd;

import com.google.gson.JsonObject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command behind {@code scripts/replay}. */
public final class ReplayCommand {
  private static final int NO_LIMIT_PER_MINUTE = 10_000;
  private static final Set<String> OPTIONS =
      Set.of("--url", "--speed", "--jam", "--admin-link", "--session");
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final URI base;
  private final HttpClient http = JamClient.connections();
  private final Clock clock;

  private ReplayCommand(URI base, Clock clock) {
    this.base = base;
    this.clock = clock;
  }

  /** Words: {@code FILE [--url U] [--speed N|max] [--jam ID] [--admin-link L | --session S]}. */
  public static void main(String[] words) throws InterruptedException {
    try {
      var options = options(words);
      new ReplayCommand(base(options), Clock.systemUTC()).run(Path.of(words[0]), options);
    } catch (IOException | RuntimeException e) {
      OUT.println("The replay stopped: " + reason(e));
      System.exit(1);
    }
  }

  /** Files that fail say nothing but their name. */
  static String reason(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no file " + missing.getFile() + ".";
      case AccessDeniedException denied -> "this user may not read " + denied.getFile() + ".";
      default -> String.valueOf(failure.getMessage());
    };
  }

  static Map<String, String> options(String... words) {
    if (words.length == 0 || words[0].startsWith("--")) {
      throw new IllegalArgumentException("name the jam file first; --help says more.");
    }
    var options = new HashMap<String, String>();
    for (var i = 1; i < words.length; i += 2) {
      if (!OPTIONS.contains(words[i])) {
        throw new IllegalArgumentException("there is no option " + words[i] + ".");
      }
      if (i + 1 == words.length) {
        throw new IllegalArgumentException("the option " + words[i] + " needs a value.");
      }
      options.put(words[i], words[i + 1]);
    }
    base(options);
    speed(options);
    return options;
  }

  private static URI base(Map<String, String> options) {
    var word = options.getOrDefault("--url", "http://localhost:8080");
    if (!word.matches("https?://[^/\\s]+/?")) {
      throw new IllegalArgumentException(
          "--url is an address such as http://localhost:8080, not " + word + ".");
    }
    return URI.create(word);
  }

  private static double speed(Map<String, String> options) {
    var word = options.getOrDefault("--speed", "max");
    try {
      var speed = word.equals("max") ? Double.POSITIVE_INFINITY : Double.parseDouble(word);
      if (speed > 0) {
        return speed;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException("--speed is max or a number above 0, not " + word + ".");
  }

  private void run(Path file, Map<String, String> options)
      throws IOException, InterruptedException {
    var script = Script.read(file);
    if (script.unseen() > 0) {
      OUT.println(script.unseen() + " lines are out of sight, and are not played.");
    }
    OUT.println("Asking " + base + " …");
    knock(http, base);
    var admin = admin(options);
    OUT.println("To go on after an interruption, run it with --session " + admin.session());
    var jam =
        options.containsKey("--jam")
            ? admin.get("jams/" + options.get("--jam")).getAsJsonObject()
            : create(admin, script);
    var id = jam.get("id").getAsString();
    var roster = new Roster(http, base, Path.of("data/replay/" + id + ".json"));
    OUT.println(roster.invite(admin, id, script.members()) + " members joined.");
    var replay = new Replay(id, forums(script, jam), roster, speed(options));
    OUT.println("\r" + replay.play(script.acts(), line -> OUT.print("\r" + line + "  ")));
    OUT.println("See " + base.resolve("/jams/" + id));
  }

  /** Nobody waits for a server that is not there; one that goes away later is waited for. */
  static void knock(HttpClient http, URI base) throws IOException, InterruptedException {
    try {
      var door = HttpRequest.newBuilder(base).timeout(Duration.ofMinutes(1)).build();
      http.send(door, BodyHandlers.discarding());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new ConnectException(
          "nobody listens at %s; start a server with scripts/run, or name where it is with --url."
              .formatted(base));
    }
  }

  private JamClient admin(Map<String, String> options) {
    @Nullable String session = options.get("--session");
    if (session != null) {
      return new JamClient(http, base, session);
    }
    var link = options.get("--admin-link");
    if (link == null) {
      throw new IllegalArgumentException(
          "give --admin-link (scripts/admin-link prints one) or --session.");
    }
    var token = link.substring(link.lastIndexOf('/') + 1);
    var client = new JamClient(http, base);
    client.post(
        "invitations/" + token,
        Json.object(
            "name",
            "Admin",
            "email",
            "replay-" + token.hashCode() + "@madang.example",
            "function",
            "Jam office",
            "unit",
            "",
            "region",
            "",
            "locale",
            "en"));
    return client;
  }

  private JsonObject create(JamClient admin, Script script) {
    var title = String.valueOf(Json.text(script.jam(), "title"));
    var now = clock.instant();
    var phases =
        List.of(
            phase("LOBBY", now.minus(Duration.ofHours(2)).toString()),
            phase("IDEATE", now.minus(Duration.ofHours(1)).toString()),
            phase("REFINE", now.plus(Duration.ofDays(1)).toString()),
            phase("REVIEW", now.plus(Duration.ofDays(2)).toString()),
            phase("CLOSED", now.plus(Duration.ofDays(9)).toString()));
    var forums =
        script.forums().stream()
            .map(
                forum ->
                    Json.object("title", Json.text(forum, "title"), "question", question(forum)))
            .toList();
    return admin
        .post(
            "jams",
            Replay.key(title, "jam", String.valueOf(Json.text(script.jam(), "starts"))),
            Json.object(
                "title",
                title,
                "question",
                Json.text(script.jam(), "question"),
                "languages",
                script.jam().get("languages"),
                "timeZone",
                "UTC",
                "registration",
                "INVITATION",
                "ratingOpens",
                "IDEATE",
                "postingPerMinute",
                NO_LIMIT_PER_MINUTE,
                "phases",
                phases,
                "forums",
                forums))
        .getAsJsonObject();
  }

  /** A forum whose file asks nothing asks for its title. */
  private static String question(JsonObject forum) {
    var question = Json.text(forum, "question");
    return question == null || question.isBlank()
        ? String.valueOf(Json.text(forum, "title"))
        : question;
  }

  private static JsonObject phase(String phase, String starts) {
    return Json.object("phase", phase, "starts", starts);
  }

  /** The server's forum of each of the file's, by title. */
  private static Map<String, String> forums(Script script, JsonObject jam) {
    var byTitle = new HashMap<String, String>();
    jam.getAsJsonArray("forums")
        .forEach(
            forum ->
                byTitle.put(
                    forum.getAsJsonObject().get("title").getAsString(),
                    forum.getAsJsonObject().get("id").getAsString()));
    var forums = new HashMap<String, String>();
    for (var forum : script.forums()) {
      var title = Json.text(forum, "title");
      if (!byTitle.containsKey(title)) {
        throw new IllegalArgumentException(
            "the jam has no forum \"" + title + "\", as the file has.");
      }
      forums.put(forum.get("id").getAsString(), byTitle.get(title));
    }
    return forums;
  }
}
