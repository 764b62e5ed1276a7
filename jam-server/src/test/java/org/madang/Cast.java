package org.madang;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.madang.identity.FirstAdmin;

/**
 * The people of every system test and their jam "Green City": ada moderates, ben and chi take part,
 * eve decides, the admin hosts, and dee has an account but is not in this jam.
 *
 * @param forums the ids of the jam's two forums, Streets and Homes
 */
public record Cast(
    JamServer admin,
    JamServer ada,
    JamServer ben,
    JamServer chi,
    JamServer dee,
    JamServer eve,
    String jam,
    List<String> forums) {
  private static final List<String> PHASES =
      List.of("LOBBY", "IDEATE", "REFINE", "REVIEW", "CLOSED");
  private static final Clock CLOCK = Clock.systemUTC();

  /** Brings them into a fresh jam in a phase. */
  public static Cast arrive(URI base, String phase) {
    return arrive(base, TestDatabase.ofSystem(), phase);
  }

  /** The same on a server that has another database. */
  public static Cast arrive(URI base, String databaseUrl, String phase) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    var admin = new JamServer(base);
    JamServer.object(admin.post("invitations/" + adminToken(databaseUrl), person("admin", number)));
    var jam = host(admin, "Green City", phase);
    var forums = new ArrayList<String>();
    JamServer.object(admin.get("jams/" + jam))
        .getAsJsonArray("forums")
        .forEach(forum -> forums.add(forum.getAsJsonObject().get("id").getAsString()));
    return new Cast(
        admin,
        join(admin, jam, "ada", number, "moderator"),
        join(admin, jam, "ben", number, "participant"),
        join(admin, jam, "chi", number, "participant"),
        join(admin, host(admin, "Blue Lake", phase), "dee", number, "participant"),
        join(admin, jam, "eve", number, "executive"),
        jam,
        forums);
  }

  /** Moves the jam into a phase, as the admin's page does. */
  public void move(String phase) {
    JamServer.array(admin.get("jams")).size();
    JamServer.object(admin.put("jams/" + jam + "/phases", phases(phase)));
  }

  /** Opens a thread and returns its id. */
  public String thread(JamServer author, String kind, String title, String text) {
    var words =
        Map.of(
            "forum",
            forums.getFirst(),
            "kind",
            kind,
            "title",
            title,
            "text",
            text,
            "tags",
            List.of());
    return JamServer.object(author.post("jams/" + jam + "/threads", words)).get("id").getAsString();
  }

  /** Replies to a thread's opening and returns the post's id. */
  public String reply(JamServer author, String thread, String text) {
    return JamServer.object(author.post("threads/" + thread + "/posts", Map.of("text", text)))
        .get("id")
        .getAsString();
  }

  private static JamServer join(
      JamServer admin, String jam, String name, String number, String role) {
    var guest = person(name, number);
    guest.put("roles", List.of(role));
    var made =
        JamServer.array(
            admin.post("jams/" + jam + "/invitations", Map.of("invitations", List.of(guest))));
    var member = new JamServer(admin.base());
    var token = made.get(0).getAsJsonObject().get("token").getAsString();
    JamServer.object(member.post("invitations/" + token, person(name, number)));
    return member;
  }

  private static Map<String, Object> person(String name, String number) {
    var person = new java.util.HashMap<String, Object>();
    person.put("name", name);
    person.put("email", name + "@" + number + ".example");
    person.put("function", name.equals("chi") ? "Research" : "Operations");
    person.put("unit", "City hall");
    person.put("region", name.equals("ben") ? "North" : "South");
    person.put("locale", name.equals("chi") ? "ko" : "en");
    return person;
  }

  /** Makes a jam in a phase, as an admin; returns its id. */
  public static String host(JamServer admin, String title, String phase) {
    var setup =
        Map.of(
            "title",
            title,
            "question",
            "How do we live well and emit nothing?",
            "languages",
            List.of("en", "ko"),
            "timeZone",
            "Asia/Seoul",
            "registration",
            "INVITATION",
            "ratingOpens",
            "REFINE",
            "postingPerMinute",
            100_000,
            "phases",
            phases(phase),
            "forums",
            List.of(
                Map.of("title", "Streets", "question", "How do we move?"),
                Map.of("title", "Homes", "question", "How do we heat?")));
    return JamServer.object(admin.post("jams", setup)).get("id").getAsString();
  }

  /** A day for each phase, such that the given one began an hour ago. */
  static List<Map<String, String>> phases(String current) {
    var now = CLOCK.instant().minus(Duration.ofHours(1));
    var phases = new ArrayList<Map<String, String>>();
    for (var phase : PHASES) {
      var days = PHASES.indexOf(phase) - PHASES.indexOf(current);
      phases.add(Map.of("phase", phase, "starts", now.plus(Duration.ofDays(days)).toString()));
    }
    return phases;
  }

  /** The secret of a link that makes an admin, in a database. */
  public static String adminToken(String database) {
    try (var connection = DriverManager.getConnection(database)) {
      return FirstAdmin.link(connection, CLOCK.instant());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
