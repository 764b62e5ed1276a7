package org.madang.load;

import java.util.UUID;

/**
 * What a member asks of the server.
 *
 * @param what the kind of act it is, for telling kinds apart
 * @param method GET, POST or PUT
 * @param path under the server's root
 * @param session the member's
 * @param key the idempotency key of a POST, which becomes the id of what it makes
 * @param body JSON
 */
record Request(String what, String method, String path, String session, String key, String body) {
  static Request get(String what, String path, String session) {
    return new Request(what, "GET", path, session, "", "");
  }

  static Request put(String what, String path, String session) {
    return new Request(what, "PUT", path, session, "", "");
  }

  static Request reply(String thread, String session, String text) {
    return new Request(
        "reply",
        "POST",
        "/api/threads/" + thread + "/posts",
        session,
        UUID.randomUUID().toString(),
        "{\"text\":\"" + text + "\"}");
  }
}
