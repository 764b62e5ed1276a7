package org.madang;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;

/** A running Madang as one person's browser reaches it, by HTTP and WebSocket and nothing else. */
public final class JamServer {
  private static final Gson GSON = new Gson();
  private static final String COOKIE = "madang_session";

  /** How long an answer or a message may take on a machine that is busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private volatile @Nullable String session;

  /** A visitor whom nobody knows yet. */
  public JamServer(URI base) {
    this.base = base;
  }

  /** Another window of the same person: what happens to it is no matter to this one. */
  public JamServer again() {
    var window = new JamServer(base);
    window.session = session;
    return window;
  }

  /** Somebody whose session began elsewhere; null for nobody. */
  public static JamServer of(URI base, @Nullable String session) {
    var server = new JamServer(base);
    server.session = session;
    return server;
  }

  /** The very war the build made. */
  public static WebArchive war() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("jam.war")));
  }

  public URI base() {
    return base;
  }

  /** The same person's browser, whose next request reaches another server. */
  public JamServer at(URI other) {
    var moved = new JamServer(other);
    moved.session = session;
    return moved;
  }

  public @Nullable String session() {
    return session;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Makes a thing with a key of its own. */
  public HttpResponse<String> post(String path, Object body) {
    return post(path, UUID.randomUUID(), body);
  }

  public HttpResponse<String> post(String path, UUID key, Object body) {
    return send(
        request(path)
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(text(body))));
  }

  public HttpResponse<String> put(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(text(body))));
  }

  public HttpResponse<String> put(String path) {
    return send(request(path).PUT(BodyPublishers.noBody()));
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  /** A request to change by hand: other headers, other bodies. */
  public HttpRequest.Builder request(String path) {
    var address = path.startsWith("/") ? path : "/api/" + path;
    var request = HttpRequest.newBuilder(base.resolve(address)).timeout(PATIENCE);
    return session == null ? request : request.header("Cookie", COOKIE + "=" + session);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    var asked = request.build();
    try {
      var response = HTTP.send(asked, BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith(COOKIE + "="))
          .forEach(cookie -> session = cookie.substring(COOKIE.length() + 1).split(";", 2)[0]);
      return response;
    } catch (HttpTimeoutException e) {
      throw new AssertionError(
          "No answer to %s within %s.\n%s".formatted(asked, PATIENCE, ServerThreads.now()), e);
    } catch (IOException e) {
      throw new AssertionError("No answer to " + asked, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The object in an answer that has one; the answer itself is in the message when it has not. */
  public static JsonObject object(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new AssertionError(
          response.uri() + " answered " + response.statusCode() + " " + response.body());
    }
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  public static JsonArray array(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonArray();
  }

  /** The code of a refusal. */
  public static String code(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject().get("code").getAsString();
  }

  /** Opens the live channel and returns once the server has said {@code joined}. */
  public Heard listen(String jam, String watch) throws InterruptedException {
    var heard = open(jam, watch);
    heard.next("joined");
    return heard;
  }

  /** Opens the live channel without waiting for anything. */
  public Heard open(String jam, String watch) {
    return open(jam, watch, null);
  }

  /** The same from a page of some origin. */
  public Heard open(String jam, String watch, @Nullable String origin) {
    return open(jam, watch, origin, new Heard(true));
  }

  /** Opens the live channel and reads nothing, as a phone that sleeps does. */
  public Heard openAsleep(String jam, String watch) {
    return open(jam, watch, null, new Heard(false));
  }

  private Heard open(String jam, String watch, @Nullable String origin, Heard heard) {
    var builder = HTTP.newWebSocketBuilder();
    if (session != null) {
      builder.header("Cookie", COOKIE + "=" + session);
    }
    if (origin != null) {
      builder.header("Origin", origin);
    }
    var address = URI.create("ws://" + base.getAuthority() + "/live/" + jam + "?watch=" + watch);
    builder.buildAsync(address, heard).join();
    return heard;
  }

  static String text(Object body) {
    return body instanceof String text ? text : GSON.toJson(body);
  }

  /** What one listener has heard and not yet been asked about. */
  public static final class Heard implements WebSocket.Listener {
    /** The type of the message that stands for the end, with the code in {@code code}. */
    public static final String CLOSED = "closed";

    private final boolean reading;
    private final LinkedBlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private volatile @Nullable WebSocket socket;

    private Heard(boolean reading) {
      this.reading = reading;
    }

    @Override
    public void onOpen(WebSocket to) {
      socket = to;
      if (reading) {
        to.request(1);
      }
    }

    /** Begins to read what has come meanwhile, and all that comes. */
    public void wake() {
      java.util.Objects.requireNonNull(socket).request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        messages.add(JsonParser.parseString(part.toString()).getAsJsonObject());
        part.setLength(0);
      }
      from.request(1);
      return java.util.concurrent.CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
      onClose(from, 1006, "");
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      var closed = new JsonObject();
      closed.addProperty("type", CLOSED);
      closed.addProperty("code", code);
      messages.add(closed);
      return java.util.concurrent.CompletableFuture.completedFuture(null);
    }

    /** The next message of a type; others before it are dropped. */
    public JsonObject next(String type) throws InterruptedException {
      return next(message -> message.get("type").getAsString().equals(type));
    }

    /** The next message like this, within three minutes. */
    public JsonObject next(Predicate<JsonObject> like) throws InterruptedException {
      var deadline = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        var message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (message == null) {
          throw new AssertionError("Nothing like that was heard within " + PATIENCE + ".");
        }
        if (like.test(message)) {
          return message;
        }
      }
    }

    public void say(String message) {
      java.util.Objects.requireNonNull(socket).sendText(message, true).join();
    }

    /** Hangs up without a word, as a phone in a tunnel does. */
    public void abort() {
      java.util.Objects.requireNonNull(socket).abort();
    }

    public void close() {
      java.util.Objects.requireNonNull(socket).sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
  }
}
