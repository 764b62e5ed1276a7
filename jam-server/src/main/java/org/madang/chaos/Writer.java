package org.madang.chaos;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.crowd.JamClient;

/**
 * A member who writes as a browser does, only with little thought: one thing a moment after the
 * other is answered, each with its key, tried again until the server says yes or no.
 */
final class Writer implements Runnable {
  /** No answer may take longer; the server promises to say so before. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  /** Milliseconds; without it a few members fill the log faster than its readers can follow. */
  private static final int LONGEST_THOUGHT = 500;

  private final HttpClient http;
  private final URI base;
  private final String session;
  private final UUID member;
  private final List<UUID> threads;
  private final Ledger ledger;
  private final SplittableRandom random;
  private volatile boolean stopped;

  Writer(
      HttpClient http,
      URI base,
      Crowd.Member member,
      List<UUID> threads,
      Ledger ledger,
      SplittableRandom random) {
    this.http = http;
    this.base = base;
    this.session = member.session();
    this.member = member.id();
    this.threads = threads;
    this.ledger = ledger;
    this.random = random;
  }

  /** Begins nothing new; what is open is still tried to its end. */
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    while (!stopped && !Thread.currentThread().isInterrupted()) {
      var thread = threads.get(random.nextInt(threads.size()));
      switch (random.nextInt(10)) {
        case 0, 1 -> support(thread);
        case 2 -> rate(thread);
        default -> reply(thread);
      }
      Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_THOUGHT)));
    }
  }

  private void reply(UUID thread) {
    var key = UUID.randomUUID();
    ledger.tries(key);
    var body = new JsonObject();
    body.addProperty("text", Sayings.next(random));
    var request =
        request("threads/" + thread + "/posts")
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    switch (send(request, key)) {
      case KEPT -> ledger.keeps(key);
      case REFUSED -> ledger.refuses(key);
      case OPEN -> {}
    }
  }

  /** Gives support, and takes it back the next time. */
  private void support(UUID thread) {
    var count = ledger.strokes(new Ledger.Stroke("support", member, thread));
    var request = request("threads/" + thread + "/support");
    var gesture = count.begin() % 2 == 0 ? request.PUT(BodyPublishers.noBody()) : request.DELETE();
    if (send(gesture.build(), null) == Outcome.KEPT) {
      ledger.keeps(count);
    }
  }

  /** Rates, each time in another way. */
  private void rate(UUID thread) {
    var count = ledger.strokes(new Ledger.Stroke("rating", member, thread));
    var scores = new JsonObject();
    scores.addProperty("overall", 1 + count.begin() % 5);
    for (var criterion : List.of("impact", "feasibility", "novelty")) {
      scores.addProperty(criterion, 3);
    }
    var request =
        request("threads/" + thread + "/rating").PUT(BodyPublishers.ofString(scores.toString()));
    if (send(request.build(), null) == Outcome.KEPT) {
      ledger.keeps(count);
    }
  }

  private enum Outcome {
    KEPT,
    REFUSED,
    OPEN
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve("/api/" + path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("Cookie", "madang_session=" + session);
  }

  /**
   * Sends it until it is answered.
   *
   * @param made what the answer must be about to confirm anything, if it tells
   */
  private Outcome send(HttpRequest request, @Nullable UUID made) {
    while (!Thread.currentThread().isInterrupted()) {
      var begun = System.nanoTime();
      try {
        var response = http.send(request, BodyHandlers.ofString());
        ledger.took(System.nanoTime() - begun);
        if (response.statusCode() < 300) {
          if (response.headers().firstValue(JamClient.MARK).isEmpty()) {
            ledger.notes(UNMARKED);
            Waiting.pause(asked(response));
            continue;
          }
          if (made == null || response.body().contains("\"id\":\"" + made)) {
            return Outcome.KEPT;
          }
          ledger.notes(NOT_MINE);
          Waiting.pause(asked(response));
          continue;
        }
        var code = code(response);
        ledger.notes(response.statusCode() + " " + code);
        if (isFinal(response.statusCode(), code)) {
          return Outcome.REFUSED;
        }
        Waiting.pause(asked(response));
      } catch (HttpTimeoutException e) {
        ledger.notes("hung");
      } catch (IOException e) {
        ledger.notes("unreachable");
        Waiting.pause(Duration.ofMillis(random.nextInt(200, 800)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return Outcome.OPEN;
  }

  /** A no with a reason; what no program of ours wrote is no answer. */
  private static boolean isFinal(int status, String code) {
    return status >= 400 && status < 500 && status != 429 && !code.equals(UNEXPLAINED);
  }

  /** An answer that is about something else: the server has mixed up two requests. */
  static final String NOT_MINE = "somebody else's answer";

  /** A yes that does not come from the program: the server before it said it. */
  static final String UNMARKED = "a yes of the server's own";

  private static final String UNEXPLAINED = "unexplained";

  private static String code(HttpResponse<String> response) {
    try {
      var code = JsonParser.parseString(response.body()).getAsJsonObject().get("code");
      return code == null ? UNEXPLAINED : code.getAsString();
    } catch (JsonParseException | IllegalStateException e) {
      return UNEXPLAINED;
    }
  }

  private static Duration asked(HttpResponse<String> response) {
    var seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
    var asked = Duration.ofSeconds(Math.max(1, seconds));
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }
}
