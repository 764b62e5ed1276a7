package org.madang.crowd;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One member's connection to a Madang server, through nothing but its public API. Patient: a server
 * that restarts or asks to wait is asked again, which is harmless because every write carries its
 * key.
 */
public final class JamClient {
  /** The header that every answer of Madang carries, and none of a server or proxy before it. */
  public static final String MARK = "X-Request-Id";

  private static final int TRIES = 60;
  private static final String COOKIE = "madang_session";

  private final HttpClient http;
  private final URI base;
  private volatile @Nullable String session;

  public JamClient(HttpClient http, URI base) {
    this(http, base, null);
  }

  public JamClient(HttpClient http, URI base, @Nullable String session) {
    this.http = http;
    this.base = base;
    this.session = session;
  }

  /** A client that many members can share; HTTP/1.1, as browsers behind a plain port use it. */
  public static HttpClient connections() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  public @Nullable String session() {
    return session;
  }

  public JsonElement get(String path) {
    return send(request(path).GET());
  }

  /** Makes a thing whose id will be the key. */
  public JsonElement post(String path, UUID key, JsonElement body) {
    return send(
        request(path)
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "application/json")
            .POST(ofString(body.toString())));
  }

  public JsonElement post(String path, JsonElement body) {
    return post(path, UUID.randomUUID(), body);
  }

  public JsonElement put(String path, JsonElement body) {
    return send(
        request(path).header("Content-Type", "application/json").PUT(ofString(body.toString())));
  }

  public JsonElement put(String path) {
    return send(request(path).PUT(noBody()));
  }

  public JsonElement delete(String path) {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(base.resolve("/api/" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "application/json");
    if (session != null) {
      request.header("Cookie", COOKIE + "=" + session);
    }
    return request;
  }

  private JsonElement send(HttpRequest.Builder request) {
    var built = request.build();
    for (var attempt = 1; ; attempt++) {
      try {
        var response = http.send(built, BodyHandlers.ofString());
        if (!mayTryAgain(response) || attempt == TRIES) {
          return accepted(response);
        }
        pause(Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1)));
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw new Refused(0, "unreachable", base + " does not answer.");
        }
        pause(Duration.ofSeconds(1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refused(0, "interrupted", "Stopped while waiting for an answer.");
      }
    }
  }

  /**
   * Not yet, or no answer of Madang's: while it starts, the server before it says 404 in HTML, a
   * proxy says 502, and a server that is taken apart may say yes to anything.
   */
  private static boolean mayTryAgain(HttpResponse<String> response) {
    var status = response.statusCode();
    var type = response.headers().firstValue("Content-Type").orElse("");
    return status == 429
        || status >= 502
        || status >= 400 && !type.contains("json")
        || response.headers().firstValue(MARK).isEmpty();
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  private JsonElement accepted(HttpResponse<String> response) {
    response.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .map(cookie -> cookie.substring(COOKIE.length() + 1).split(";", 2)[0])
        .forEach(value -> session = value);
    var body = parsed(response.body());
    if (response.statusCode() < 400) {
      return body;
    }
    var problem = body.isJsonObject() ? body.getAsJsonObject() : new JsonObject();
    throw new Refused(
        response.statusCode(),
        problem.has("code") ? problem.get("code").getAsString() : "unexplained",
        problem.has("detail") ? problem.get("detail").getAsString() : response.uri().getPath());
  }

  private static JsonElement parsed(String body) {
    try {
      return body.isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(body);
    } catch (JsonParseException e) {
      return JsonNull.INSTANCE;
    }
  }
}
