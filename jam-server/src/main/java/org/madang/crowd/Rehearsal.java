package org.madang.crowd;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small jam, "Green City", in which a simulated crowd joins, posts, replies, supports and rates
 * for four minutes through the public API, so that a newcomer sees a jam breathe.
 */
public final class Rehearsal {
  static final Duration LOBBY = Duration.ofSeconds(8);
  static final Duration IDEATE = Duration.ofSeconds(150);
  static final Duration REFINE = Duration.ofSeconds(75);

  /** A seed, so that every rehearsal goes the same way. */
  private static final long SEED = 2035;

  private static final int PLAYERS = 4;

  private final HttpClient http = JamClient.connections();
  private final URI base;
  private final JamClient host;
  private final String jam;
  private final Map<String, URI> links = new LinkedHashMap<>();
  private final List<JamClient> members = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();

  private Rehearsal(URI base, String adminToken, Clock clock) {
    this.base = base;
    this.host = new JamClient(http, base);
    host.post(
        "invitations/" + adminToken,
        person(
            "host@green-city.example",
            "Hana Seo",
            "Jam office",
            "City hall",
            "Asia Pacific",
            "en"));
    var made = host.post("jams", setup(clock)).getAsJsonObject();
    this.jam = made.get("id").getAsString();
  }

  /** Sets the jam up and brings its members in. */
  public static Rehearsal open(URI base, String adminToken, Clock clock) {
    var rehearsal = new Rehearsal(base, adminToken, clock);
    rehearsal.invite();
    return rehearsal;
  }

  /** One-time links for a newcomer, by the chair they lead to. */
  public Map<String, URI> links() {
    return Collections.unmodifiableMap(links);
  }

  /** Plays to the end, or until interrupted; returns what to tell. */
  public String play() {
    var forums = new ArrayList<UUID>();
    host.get("jams/" + jam)
        .getAsJsonObject()
        .getAsJsonArray("forums")
        .forEach(
            forum -> forums.add(UUID.fromString(forum.getAsJsonObject().get("id").getAsString())));
    var agenda = new Agenda(jam, forums, members, GreenCity.topics(), SEED).acts();
    var begun = System.nanoTime();
    try (var players = Executors.newFixedThreadPool(PLAYERS)) {
      for (var act : agenda) {
        TimeUnit.NANOSECONDS.sleep(begun + act.due().toNanos() - System.nanoTime());
        players.execute(() -> attempt(act.deed()));
      }
    } catch (InterruptedException e) {
      return "The rehearsal was stopped.";
    }
    return "The rehearsal is over: "
        + (agenda.size() - refused.get())
        + " acts by "
        + members.size()
        + " members. The jam stays open until tomorrow: "
        + base.resolve("/jams/" + jam);
  }

  private void attempt(Runnable deed) {
    try {
      deed.run();
    } catch (Refused e) {
      // like a person who hears no: goes on with something else
      refused.incrementAndGet();
    }
  }

  private void invite() {
    var guests = new ArrayList<JsonObject>();
    guests.add(chair("Participant", "participant", "Guest Participant"));
    guests.add(chair("Moderator", "moderator", "Guest Moderator"));
    guests.add(chair("Executive", "executive", "Guest Executive"));
    var crowd = GreenCity.people();
    crowd.forEach(person -> guests.add(person));
    var answers =
        host.post("jams/" + jam + "/invitations", Json.object("invitations", guests))
            .getAsJsonArray();
    var chairs = List.of("participant", "moderator", "executive");
    for (var i = 0; i < answers.size(); i++) {
      var token = answers.get(i).getAsJsonObject().get("token").getAsString();
      if (i < chairs.size()) {
        links.put(chairs.get(i), base.resolve("/invitation/" + token));
      } else {
        var member = new JamClient(http, base);
        member.post("invitations/" + token, guests.get(i));
        members.add(member);
      }
    }
  }

  private static JsonObject chair(String name, String role, String title) {
    var guest =
        person(role + "@green-city.example", title, name, "City hall", "Asia Pacific", "en");
    guest.add(
        "roles",
        Json.array(role.equals("participant") ? List.of(role) : List.of("participant", role)));
    return guest;
  }

  private static JsonObject person(
      String email, String name, String function, String unit, String region, String locale) {
    return Json.object(
        "email",
        email,
        "name",
        name,
        "function",
        function,
        "unit",
        unit,
        "region",
        region,
        "locale",
        locale);
  }

  private static JsonObject setup(Clock clock) {
    var now = clock.instant();
    var ideate = now.plus(LOBBY);
    var refine = ideate.plus(IDEATE);
    return Json.object(
        "title", "Green City",
        "question",
            "What should our city, and the companies in it, do so that we live well and emit nothing by 2035? 2035년까지 모두가 잘 살면서 탄소를 내뿜지 않으려면 우리 도시와 기업은 무엇을 해야 할까요?",
        "languages", List.of("en", "ko"),
        "timeZone", "Asia/Seoul",
        "registration", "OPEN",
        "ratingOpens", "REFINE",
        "postingPerMinute", 60,
        "phases",
            List.of(
                Json.object("phase", "LOBBY", "starts", now.toString()),
                Json.object("phase", "IDEATE", "starts", ideate.toString()),
                Json.object("phase", "REFINE", "starts", refine.toString()),
                Json.object(
                    "phase", "REVIEW", "starts", refine.plus(Duration.ofDays(1)).toString()),
                Json.object(
                    "phase", "CLOSED", "starts", refine.plus(Duration.ofDays(8)).toString())),
        "forums", GreenCity.forums());
  }
}
