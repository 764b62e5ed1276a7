package org.madang.load;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.madang.crowd.JamClient;

/**
 * A jam made for a run, through the public API: its forums, its threads, and members who each came
 * in by an invitation (which costs no password hashing) and have a session.
 */
final class Crowd {
  private static final int INVITED_AT_ONCE = 1000;
  private static final int ARRIVING_AT_ONCE = 8;
  private static final int NO_LIMIT_PER_MINUTE = 100_000;

  private final HttpClient http = JamClient.connections();
  private final URI base;
  private final JamClient admin;
  private final String jam;
  private final List<String> forums = new ArrayList<>();

  private Crowd(URI base, JamClient admin, JsonObject made) {
    this.base = base;
    this.admin = admin;
    this.jam = made.get("id").getAsString();
    made.getAsJsonArray("forums")
        .forEach(forum -> forums.add(forum.getAsJsonObject().get("id").getAsString()));
  }

  /** The administrator whom a link makes. */
  static JamClient admin(URI link) {
    var admin = new JamClient(JamClient.connections(), link.resolve("/"));
    var path = link.getPath();
    admin.post(
        "invitations/" + path.substring(path.lastIndexOf('/') + 1),
        person("host-" + UUID.randomUUID()));
    return admin;
  }

  /** An administrator who has a session already. */
  static JamClient admin(URI base, String session) {
    return new JamClient(JamClient.connections(), base, session);
  }

  /** Opens a jam. */
  static Crowd open(URI base, JamClient admin, Clock clock) {
    return new Crowd(base, admin, admin.post("jams", setup(clock)).getAsJsonObject());
  }

  /** Takes in a jam file as a jam. */
  static Crowd imported(URI base, JamClient admin, String file) {
    try {
      var request =
          HttpRequest.newBuilder(base.resolve("/api/jams/import"))
              .timeout(Duration.ofMinutes(15))
              .header("Content-Type", "application/x-ndjson")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .header("Cookie", "madang_session=" + admin.session())
              .POST(HttpRequest.BodyPublishers.ofString(file))
              .build();
      var answer =
          JamClient.connections().send(request, HttpResponse.BodyHandlers.ofString()).body();
      var made = JsonParser.parseString(answer).getAsJsonObject();
      if (!made.has("id")) {
        throw new CannotLoad("The jam was not taken in: " + answer);
      }
      return new Crowd(base, admin, made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotLoad("Stopped while a jam was taken in.");
    }
  }

  /** Lets members write as often as they like: the load is what is asked for. */
  void liftPostingLimit() {
    admin.put("jams/" + jam, described("A jam to read"));
  }

  /** A member's own connection. */
  JamClient client(String session) {
    return new JamClient(http, base, session);
  }

  /** The ids of the threads there are, most posts first. */
  List<String> known(JamClient reader) {
    var cards = new ArrayList<JsonObject>();
    for (var after = ""; after != null; ) {
      var page =
          reader
              .get(
                  "jams/" + jam + "/threads?limit=100" + (after.isEmpty() ? "" : "&after=" + after))
              .getAsJsonObject();
      page.getAsJsonArray("items").forEach(card -> cards.add(card.getAsJsonObject()));
      after =
          page.has("next") && !page.get("next").isJsonNull()
              ? page.get("next").getAsString()
              : null;
    }
    return cards.stream()
        .sorted(Comparator.comparingInt((JsonObject card) -> -card.get("posts").getAsInt()))
        .map(card -> card.get("id").getAsString())
        .toList();
  }

  URI base() {
    return base;
  }

  String jam() {
    return jam;
  }

  List<String> forums() {
    return forums;
  }

  /** Lets so many more people in; returns their sessions. */
  List<String> arrive(int people) {
    var sessions = new ConcurrentLinkedQueue<String>();
    try (var arriving = Executors.newFixedThreadPool(ARRIVING_AT_ONCE)) {
      for (var left = people; left > 0; left -= INVITED_AT_ONCE) {
        for (var token : invite(Math.min(left, INVITED_AT_ONCE))) {
          arriving.execute(() -> sessions.add(accept(token)));
        }
      }
    }
    if (sessions.size() < people) {
      throw new CannotLoad("Only %d of %d members got in.".formatted(sessions.size(), people));
    }
    return List.copyOf(sessions);
  }

  /** Opens so many threads, one after another over the forums; returns their ids. */
  List<String> threads(int count, String session) {
    var author = new JamClient(http, base, session);
    var ids = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      var words = new JsonObject();
      words.addProperty("forum", forums.get(i % forums.size()));
      words.addProperty("kind", "IDEA");
      words.addProperty("title", "Idea " + (i + 1) + ": " + Prose.words(i, 6));
      words.addProperty("text", Prose.words(i, 60));
      var made = author.post("jams/" + jam + "/threads", words).getAsJsonObject();
      ids.add(made.get("id").getAsString());
    }
    return ids;
  }

  private List<String> invite(int people) {
    var guests = new JsonArray();
    for (var i = 0; i < people; i++) {
      guests.add(person("member-" + UUID.randomUUID()));
    }
    var invitations = new JsonObject();
    invitations.add("invitations", guests);
    var tokens = new ArrayList<String>();
    admin
        .post("jams/" + jam + "/invitations", invitations)
        .getAsJsonArray()
        .forEach(made -> tokens.add(made.getAsJsonObject().get("token").getAsString()));
    return tokens;
  }

  private String accept(String token) {
    var client = new JamClient(http, base);
    client.post("invitations/" + token, new JsonObject());
    return String.valueOf(client.session());
  }

  private static JsonObject person(String name) {
    var person = new JsonObject();
    person.addProperty("email", name + "@load.example");
    person.addProperty("name", name.substring(0, name.indexOf('-') + 9));
    person.addProperty("function", "Load");
    person.addProperty("unit", "");
    person.addProperty("region", "");
    person.addProperty("locale", "en");
    return person;
  }

  private static JsonObject setup(Clock clock) {
    var setup = described("A jam under load");
    var phases = new JsonArray();
    var now = clock.instant();
    phases.add(phase("IDEATE", now.toString()));
    phases.add(phase("REFINE", now.plus(Duration.ofHours(23)).toString()));
    phases.add(phase("REVIEW", now.plus(Duration.ofDays(1)).toString()));
    phases.add(phase("CLOSED", now.plus(Duration.ofDays(2)).toString()));
    setup.add("phases", phases);
    var forums = new JsonArray();
    for (var i = 1; i <= 5; i++) {
      var forum = new JsonObject();
      forum.addProperty("title", "Forum " + i);
      forum.addProperty("question", "What of " + i + "?");
      forums.add(forum);
    }
    setup.add("forums", forums);
    return setup;
  }

  private static JsonObject described(String title) {
    var setup = new JsonObject();
    setup.addProperty("title", title);
    setup.addProperty("question", "What does it cost?");
    setup.addProperty("registration", "INVITATION");
    setup.addProperty("postingPerMinute", NO_LIMIT_PER_MINUTE);
    return setup;
  }

  private static JsonObject phase(String name, String starts) {
    var phase = new JsonObject();
    phase.addProperty("phase", name);
    phase.addProperty("starts", starts);
    return phase;
  }
}
