package org.madang.crowd;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The members of a replayed jam, each with a connection of their own. Their sessions are kept in a
 * file, so that an interrupted replay goes on with the same people.
 */
final class Roster {
  private static final int INVITED_AT_ONCE = 200;

  private final HttpClient http;
  private final URI base;
  private final Path file;
  private final Map<String, JamClient> clients = new ConcurrentHashMap<>();

  Roster(HttpClient http, URI base, Path file) {
    this.http = http;
    this.base = base;
    this.file = file;
    load();
  }

  JamClient client(String member) {
    var client = clients.get(member);
    if (client == null) {
      throw new IllegalArgumentException("The file has no member " + member + ".");
    }
    return client;
  }

  /** Invites those who are not there yet and lets each accept; returns how many came. */
  int invite(JamClient admin, String jam, List<JsonObject> members) {
    var missing =
        members.stream()
            .filter(member -> !clients.containsKey(member.get("id").getAsString()))
            .toList();
    for (var from = 0; from < missing.size(); from += INVITED_AT_ONCE) {
      var some = missing.subList(from, Math.min(missing.size(), from + INVITED_AT_ONCE));
      invitePart(admin, jam, some);
      save();
    }
    return missing.size();
  }

  private void invitePart(JamClient admin, String jam, List<JsonObject> members) {
    var invitations = members.stream().map(member -> invitation(jam, member)).toList();
    var answer =
        admin
            .post("jams/" + jam + "/invitations", Json.object("invitations", invitations))
            .getAsJsonArray();
    var arrivals = new ArrayList<Runnable>();
    for (var i = 0; i < members.size(); i++) {
      var token = answer.get(i).getAsJsonObject().get("token").getAsString();
      var id = members.get(i).get("id").getAsString();
      var invitation = invitations.get(i);
      arrivals.add(
          () -> {
            var client = new JamClient(http, base);
            client.post("invitations/" + token, invitation);
            clients.put(id, client);
          });
    }
    arrivals.parallelStream().forEach(Runnable::run);
  }

  private static JsonObject invitation(String jam, JsonObject member) {
    return Json.object(
        "email",
            (member.get("id").getAsString() + "@" + jam.substring(0, 8) + ".example")
                .toLowerCase(java.util.Locale.ROOT),
        "name", Json.text(member, "name"),
        "function", Json.text(member, "function"),
        "unit", Json.text(member, "unit"),
        "region", Json.text(member, "region"),
        "locale", Json.text(member, "locale"),
        "roles", List.of("participant"));
  }

  private void load() {
    try {
      if (Files.exists(file)) {
        JsonParser.parseString(Files.readString(file))
            .getAsJsonObject()
            .asMap()
            .forEach(
                (id, session) -> clients.put(id, new JamClient(http, base, session.getAsString())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save() {
    var sessions = new JsonObject();
    clients.forEach((id, client) -> sessions.addProperty(id, client.session()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (!Files.exists(file)) { // who has a session is that member
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, sessions.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
