package org.madang;

import static java.util.Map.entry;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the places in an operation's path, and what is sent with it, such that who may do
 * it can: fresh things each time, so that what one role did does not matter to the next.
 */
final class Things {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  static final String PASSWORD = "a long enough password";
  private static final Map<String, Object> REASON = Map.of("reason", "It was agreed.");

  private final Cast cast;
  private final String openJam;
  private final String elsewhere;
  private final String theme;
  private final String themed;
  private final String file;
  private final String curation;
  private final Map<String, Supplier<String>> places;

  Things(Cast cast, String theme, String themed) {
    this.cast = cast;
    this.theme = theme;
    this.themed = themed;
    this.openJam = host("OPEN");
    this.elsewhere = host("INVITATION");
    this.file = cast.admin().get("jams/" + elsewhere + "/export").body();
    this.curation = pinned();
    this.places =
        Map.ofEntries(
            entry("jam", cast::jam),
            entry("forum", () -> cast.forums().getLast()),
            entry("thread", this::thread),
            entry("post", () -> cast.reply(cast.ben(), thread(), "And planters.")),
            entry("link", this::link),
            entry("flag", this::flag),
            entry("alert", this::alert),
            entry("member", () -> Everyone.id(Everyone.newcomer(cast, "hal"))),
            entry("theme", () -> theme),
            entry("curation", () -> curation),
            entry("invitation", this::openInvitation),
            entry("token", () -> Everyone.invitation(cast, elsewhere, email())),
            entry("file", () -> "ideas.csv"));
  }

  /** The path with things in its places; an idea that is judged is one that was looked at. */
  String path(String template) {
    return PLACE
        .matcher(template.replace("ideas/{thread}", "ideas/" + themed))
        .replaceAll(place -> places.get(place.group(1)).get());
  }

  /** What is sent with an operation; null for nothing. */
  @Nullable Object body(String operation, String role, @Nullable String email) {
    return switch (operation) {
      case "POST /api/session" -> Map.of("email", String.valueOf(email), "password", PASSWORD);
      case "POST /api/members" ->
          Map.of("jam", openJam, "name", "Ivy", "email", email(), "password", PASSWORD);
      case "PUT /api/members/me" -> Map.of("name", role);
      case "PUT /api/members/me/password" -> Map.of("password", PASSWORD, "old", PASSWORD);
      case "POST /api/members/me/erasure" -> Map.of("words", "KEEP", "name", "Nobody's name");
      case "POST /api/members/{member}/erasure" -> Map.of("words", "KEEP", "name", "hal");
      case "POST /api/invitations/{token}" -> Map.of("name", "Jon", "email", email());
      case "POST /api/jams" -> setup("INVITATION");
      case "PUT /api/jams/{jam}" -> setup("INVITATION");
      case "PUT /api/jams/{jam}/phases" -> Cast.phases("REFINE");
      case "POST /api/jams/import" -> file;
      case "POST /api/jams/{jam}/invitations" ->
          Map.of("invitations", List.of(Map.of("email", email())));
      case "POST /api/jams/{jam}/forums", "PUT /api/jams/{jam}/forums/{forum}" ->
          Map.of("title", "Parks", "question", "Where do we sit?");
      case "PUT /api/jams/{jam}/forums/{forum}/moderators" -> List.of(Everyone.id(cast.ada()));
      case "PUT /api/jams/{jam}/members/{member}/roles" -> Map.of("roles", List.of("participant"));
      case "POST /api/jams/{jam}/threads" -> opening();
      case "PUT /api/jams/{jam}/contributions/seen" -> Map.of("until", "2026-01-01T00:00:00Z");
      case "PUT /api/jams/{jam}/contributions/read" -> Map.of("posts", List.of());
      case "POST /api/jams/{jam}/exposures" -> Map.of("threads", List.of(thread()));
      case "POST /api/threads/{thread}/posts", "PUT /api/posts/{post}/words" ->
          Map.of("text", "Other words.");
      case "PUT /api/threads/{thread}/words" -> Map.of("title", "Other words", "text", "More.");
      case "PUT /api/threads/{thread}/rating" ->
          Map.of("overall", 4, "impact", 4, "feasibility", 3, "novelty", 2);
      case "POST /api/posts/{post}/flags", "POST /api/threads/{thread}/flags" ->
          Map.of("reason", "OFF_TOPIC");
      case "PUT /api/flags/{flag}/resolution" -> Map.of("upheld", true, "reason", "It was.");
      case "PUT /api/posts/{post}/visibility", "PUT /api/threads/{thread}/visibility" ->
          Map.of("hidden", true, "reason", "A telephone number.");
      case "POST /api/posts/{post}/idea" -> Map.of("title", "Planters", "reason", "It stands.");
      case "POST /api/jams/{jam}/alerts" -> alertWords();
      case "POST /api/jams/{jam}/links" -> linkWords();
      case "PUT /api/links/{link}/state" -> Map.of("state", "ACCEPTED", "reason", "They do.");
      case "PUT /api/jams/{jam}/themes/{theme}/name" ->
          Map.of("label", "Cycling " + role, "reason", "That is it.");
      case "PUT /api/jams/{jam}/themes/{theme}/pin",
          "PUT /api/jams/{jam}/curations/{curation}/withdrawal" ->
          REASON;
      case "POST /api/jams/{jam}/themes/{theme}/merges" ->
          Map.of("into", otherTheme(), "reason", "They are one.");
      case "POST /api/jams/{jam}/themes/{theme}/splits" ->
          Map.of("ideas", List.of(themed), "label", "Apart", "reason", "They are two.");
      case "PUT /api/threads/{thread}/theme" -> Map.of("theme", theme, "reason", "It fits.");
      case "PUT /api/jams/{jam}/ideas/{thread}/decision" ->
          Map.of("decision", "PARK", "reason", "Not this year.");
      default -> null;
    };
  }

  private String otherTheme() {
    for (var one :
        JamServer.object(cast.ada().get("jams/" + cast.jam() + "/themes"))
            .getAsJsonArray("themes")) {
      var id = one.getAsJsonObject().get("id").getAsString();
      if (!id.equals(theme)) {
        return id;
      }
    }
    return theme;
  }

  private String thread() {
    return cast.thread(cast.ben(), "IDEA", "More", "Of everything.");
  }

  private String link() {
    return made(cast.ada().post("jams/" + cast.jam() + "/links", linkWords()));
  }

  private Map<String, Object> linkWords() {
    return Map.of(
        "first", thread(), "second", thread(), "kind", "RELATED", "reason", "Both need it.");
  }

  private String openInvitation() {
    var email = email();
    Everyone.invitation(cast, cast.jam(), email);
    var open = cast.admin().get("jams/" + cast.jam() + "/invitations?query=" + email);
    return JamServer.object(open)
        .getAsJsonArray("items")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  private String flag() {
    var flags = "threads/" + thread() + "/flags";
    return made(cast.chi().post(flags, Map.of("reason", "OFF_TOPIC")));
  }

  private String alert() {
    return made(cast.ada().post("jams/" + cast.jam() + "/alerts", alertWords()));
  }

  private static Map<String, Object> alertWords() {
    var until = Clock.systemUTC().instant().plus(Duration.ofHours(1));
    return Map.of("text", "Soup at noon.", "until", until.toString());
  }

  /** A decision of a moderator about the theme; of no theme, none. */
  private String pinned() {
    cast.ada().put("jams/" + cast.jam() + "/themes/" + theme + "/pin", REASON);
    for (var one : JamServer.array(cast.ada().get("jams/" + cast.jam() + "/curations"))) {
      return one.getAsJsonObject().get("id").getAsString();
    }
    return UUID.randomUUID().toString();
  }

  private Map<String, Object> opening() {
    return Map.of(
        "forum", cast.forums().getFirst(), "kind", "IDEA", "title", "Benches", "text", "To sit.");
  }

  private String host(String registration) {
    return made(cast.admin().post("jams", setup(registration)));
  }

  private static Map<String, Object> setup(String registration) {
    return Map.of(
        "title",
        "Green City",
        "question",
        "How do we live well?",
        "registration",
        registration,
        "postingPerMinute",
        100_000,
        "phases",
        Cast.phases("REFINE"),
        "forums",
        List.of(Map.of("title", "Streets", "question", "How do we move?")));
  }

  private static String email() {
    return UUID.randomUUID() + "@example.org";
  }

  private static String made(HttpResponse<String> answer) {
    return JamServer.object(answer).get("id").getAsString();
  }
}
