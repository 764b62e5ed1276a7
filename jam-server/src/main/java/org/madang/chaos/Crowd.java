package org.madang.chaos;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.madang.crowd.JamClient;
import org.madang.crowd.Refused;
import org.madang.identity.FirstAdmin;
import org.madang.launcher.CannotStart;

/** The jam that is broken, its host and its members; set up before anything breaks. */
final class Crowd {
  /** Someone who writes. */
  record Member(UUID id, String session) {}

  private static final int IDEAS = 40;
  private static final Duration START = Duration.ofMinutes(15);

  private final HttpClient http;
  private final URI base;
  private final JamClient host;
  private final JamClient voice;
  private final String jam;
  private final List<UUID> threads = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  /** Up to which position the log was read. */
  private long logRead;

  private long lastPost;

  private Crowd(HttpClient http, URI base, JamClient host, String jam) {
    this.http = http;
    this.base = base;
    this.host = host;
    this.voice = new JamClient(http, base);
    this.jam = jam;
  }

  /** Brings so many members into a fresh jam with ideas to talk about. */
  static Crowd gather(HttpClient http, URI base, Victim victim, int members, Clock clock) {
    var host = new JamClient(http, base);
    if (!Waiting.until(START, () -> answers(http, base))) {
      throw new CannotStart("Madang did not start; see " + victim.said() + ".");
    }
    host.post("invitations/" + adminToken(victim, clock), person(-1));
    var made = host.post("jams", setup(clock.instant())).getAsJsonObject();
    var crowd = new Crowd(http, base, host, made.get("id").getAsString());
    var forum = made.getAsJsonArray("forums").get(0).getAsJsonObject().get("id").getAsString();
    crowd.invite(members);
    for (var i = 0; i < IDEAS; i++) {
      crowd.open(forum, i);
    }
    return crowd;
  }

  static boolean answers(HttpClient http, URI base) {
    try {
      return new JamClient(http, base).get("session").isJsonObject();
    } catch (Refused e) {
      return false;
    }
  }

  String hostSession() {
    return Objects.requireNonNull(host.session());
  }

  /** Who opened the ideas and writes the probes, and is not one of the members. */
  UUID voice() {
    var me = voice.get("session").getAsJsonObject().getAsJsonObject("member");
    return UUID.fromString(me.get("id").getAsString());
  }

  String jam() {
    return jam;
  }

  List<UUID> threads() {
    return threads;
  }

  List<Member> members() {
    return members;
  }

  /** Puts a word into a thread and waits until the search finds it. */
  boolean isFoundAfterWriting(String word, Duration patience) {
    var body = new JsonObject();
    body.addProperty("text", "Look for " + word + ".");
    voice.post("threads/" + threads.getFirst() + "/posts", UUID.randomUUID(), body);
    return Waiting.until(patience, () -> finds(word));
  }

  boolean finds(String word) {
    try {
      var found = host.get("jams/" + jam + "/search?q=" + word).getAsJsonObject();
      return found.get("total").getAsLong() > 0;
    } catch (Refused e) {
      return false;
    }
  }

  /** The position of the log that the newest themes were found at. */
  long themesPosition() {
    return host.get("jams/" + jam + "/themes").getAsJsonObject().get("position").getAsLong();
  }

  /** Reads the log to its end, which nobody reaches while members write, and says where it is. */
  long readLog() {
    return readLog(Long.MAX_VALUE);
  }

  /**
   * Reads the log at least up to a position, if it goes so far, and says how far it was read. All
   * listeners share what was read: it is the same for each, and hundreds who read it whole would
   * read more slowly than the others write.
   */
  synchronized long readLog(long upTo) {
    while (logRead < upTo) {
      var page = host.get("jams/" + jam + "/log?limit=1000&after=" + logRead).getAsJsonObject();
      var items = page.getAsJsonArray("items");
      if (items.isEmpty()) {
        break;
      }
      for (var item : items) {
        var event = item.getAsJsonObject();
        logRead = event.get("position").getAsLong();
        lastPost = event.get("kind").getAsString().equals("post-written") ? logRead : lastPost;
      }
    }
    return logRead;
  }

  /** Where in the log the last post stands; what the analysis itself writes comes after it. */
  synchronized long lastPost() {
    readLog();
    return lastPost;
  }

  private void open(String forum, int number) {
    var words = new JsonObject();
    words.addProperty("forum", forum);
    words.addProperty("kind", "IDEA");
    words.addProperty("title", Sayings.title(number));
    words.addProperty("text", Sayings.next(new java.util.SplittableRandom(number)));
    var id = UUID.randomUUID();
    voice.post("jams/" + jam + "/threads", id, words);
    threads.add(id);
  }

  private void invite(int count) {
    var guests = new JsonArray();
    for (var i = 0; i <= count; i++) {
      guests.add(person(i));
    }
    var body = new JsonObject();
    body.add("invitations", guests);
    var invited = host.post("jams/" + jam + "/invitations", body).getAsJsonArray();
    for (var i = 0; i <= count; i++) {
      var member = i == 0 ? voice : new JamClient(http, base);
      var token = invited.get(i).getAsJsonObject().get("token").getAsString();
      var me = member.post("invitations/" + token, guests.get(i)).getAsJsonObject();
      if (i == 0) {
        continue;
      }
      members.add(
          new Member(
              UUID.fromString(me.get("id").getAsString()),
              Objects.requireNonNull(member.session())));
    }
  }

  private static String adminToken(Victim victim, Clock clock) {
    try (var connection = victim.connect()) {
      return FirstAdmin.link(connection, clock.instant());
    } catch (SQLException e) {
      throw new CannotStart("No administrator could be invited: " + e.getMessage(), e);
    }
  }

  private static JsonObject person(int number) {
    var person = new JsonObject();
    person.addProperty("email", "member" + (number + 1) + "@chaos.example");
    person.addProperty("name", "Member " + (number + 1));
    person.addProperty("function", number % 2 == 0 ? "Research" : "Operations");
    person.addProperty("unit", "City hall");
    person.addProperty("region", "North");
    person.addProperty("locale", number % 3 == 0 ? "ko" : "en");
    return person;
  }

  private static JsonObject setup(Instant now) {
    var setup = new JsonObject();
    setup.addProperty("title", "Chaos");
    setup.addProperty("question", "What must hold when everything breaks?");
    setup.add("languages", array("en", "ko"));
    setup.addProperty("timeZone", "Asia/Seoul");
    setup.addProperty("registration", "INVITATION");
    setup.addProperty("ratingOpens", "IDEATE");
    setup.addProperty("postingPerMinute", 100_000);
    var phases = new JsonArray();
    // long enough that no jump of a clock leaves the phase in which all may write
    phases.add(phase("LOBBY", now.minus(Duration.ofDays(60))));
    phases.add(phase("IDEATE", now.minus(Duration.ofDays(30))));
    phases.add(phase("REFINE", now.plus(Duration.ofDays(30))));
    phases.add(phase("REVIEW", now.plus(Duration.ofDays(60))));
    phases.add(phase("CLOSED", now.plus(Duration.ofDays(90))));
    setup.add("phases", phases);
    var forum = new JsonObject();
    forum.addProperty("title", "Streets");
    forum.addProperty("question", "How do we move?");
    var forums = new JsonArray();
    forums.add(forum);
    setup.add("forums", forums);
    return setup;
  }

  private static JsonObject phase(String name, Instant starts) {
    var phase = new JsonObject();
    phase.addProperty("phase", name);
    phase.addProperty("starts", starts.toString());
    return phase;
  }

  private static JsonArray array(String... words) {
    var array = new JsonArray();
    List.of(words).forEach(array::add);
    return array;
  }
}
