package org.madang.chaos;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Someone who listens to one channel as a browser does: holds one socket, comes back by itself, and
 * says how far it was told.
 */
final class Ear implements WebSocket.Listener {
  private static final Duration RETURN = Duration.ofMillis(500);

  /** What the browser's own line waits for. */
  private static final Duration SILENCE = Duration.ofSeconds(50);

  private final HttpClient http;
  private final URI address;
  private final String session;
  private final String channel;
  private final LongUnaryOperator readAnew;
  private final BitSet heard = new BitSet();
  private final BitSet read = new BitSet();
  private final StringBuilder part = new StringBuilder();
  private long position;
  private int twice;
  private int reloads;
  private int returns;
  private int turnedAway;
  private volatile @Nullable WebSocket socket;
  private long lastWord = System.nanoTime();
  private volatile boolean asleep;
  private volatile boolean stopped;

  /**
   * Begins behind a position.
   *
   * @param readAnew reads by other means what there is up to a position, and says up to where
   */
  Ear(
      HttpClient http,
      URI base,
      String jam,
      String session,
      String channel,
      long position,
      LongUnaryOperator readAnew) {
    this.http = http;
    this.address = URI.create("ws://" + base.getAuthority() + "/live/" + jam + "?watch=");
    this.session = session;
    this.channel = channel;
    this.position = position;
    this.readAnew = readAnew;
  }

  String channel() {
    return channel;
  }

  /** Opens the socket, and again until it opens. */
  void listen() {
    while (!stopped) {
      try {
        var watch = URI.create(address + channel + "@" + position());
        http.newWebSocketBuilder()
            .header("Cookie", "madang_session=" + session)
            .connectTimeout(Duration.ofSeconds(20))
            .buildAsync(watch, this)
            .orTimeout(20, TimeUnit.SECONDS) // a server that died may take the line and say nothing
            .join();
        return;
      } catch (RuntimeException e) {
        Waiting.pause(RETURN);
      }
    }
  }

  /** What opens after it was given up, when another is open already, is of no use. */
  @Override
  public void onOpen(WebSocket opened) {
    synchronized (this) {
      if (socket != null) {
        opened.abort();
        return;
      }
      part.setLength(0);
      lastWord = System.nanoTime();
      socket = opened;
    }
    if (!asleep) {
      opened.request(1);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    hear(from, data, last);
    if (!asleep) {
      from.request(1);
    }
    return null;
  }

  private synchronized void hear(WebSocket from, CharSequence data, boolean last) {
    if (from != socket) {
      return; // of a line that was given up
    }
    part.append(data);
    lastWord = System.nanoTime();
    if (last) {
      var message = part.toString();
      part.setLength(0);
      take(message);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket closed, int code, String reason) {
    if (code == 4401 || code == 4404) {
      synchronized (this) {
        turnedAway++;
      }
    }
    comeBack(closed);
    return null;
  }

  @Override
  public void onError(WebSocket broken, Throwable error) {
    comeBack(broken);
  }

  /** Reads nothing for a while, as a phone in a pocket does. */
  void sleep() {
    asleep = true;
  }

  void wake() {
    synchronized (this) {
      lastWord = System.nanoTime();
    }
    asleep = false;
    var open = socket;
    if (open != null) {
      open.request(1);
    }
  }

  /**
   * Gives up a line that says nothing for longer than two heartbeats, as a browser does: Java's own
   * socket does not always tell that the server closed it while nobody read.
   */
  void giveUpSilence() {
    long silent;
    synchronized (this) {
      silent = System.nanoTime() - lastWord;
    }
    if (!asleep && silent > SILENCE.toNanos()) {
      cut();
    }
  }

  /** Loses the line without a word. */
  void cut() {
    var open = socket;
    if (open != null) {
      open.abort();
      comeBack(open);
    }
  }

  /** The same member's other program, which ends a socket and talks on. */
  Chatterbox chatterbox() {
    return new Chatterbox(URI.create(address + channel), session);
  }

  void stop() {
    stopped = true;
    var open = socket;
    if (open != null) {
      open.abort();
    }
  }

  /** How its line stands, for who wonders what it did not hear. */
  synchronized String state() {
    var silent = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastWord);
    return "%s, silent for %d s, at %d, %d returns, %d reloads%s"
        .formatted(
            socket == null ? "without a line" : "with a line",
            silent,
            position,
            returns,
            reloads,
            asleep ? ", asleep" : "");
  }

  synchronized long position() {
    return position;
  }

  synchronized int twice() {
    return twice;
  }

  synchronized int reloads() {
    return reloads;
  }

  synchronized int returns() {
    return returns;
  }

  synchronized int turnedAway() {
    return turnedAway;
  }

  /** Which positions it knows of: heard, or read anew. */
  synchronized BitSet heard() {
    var known = (BitSet) heard.clone();
    known.or(read);
    return known;
  }

  private void comeBack(WebSocket gone) {
    synchronized (this) {
      if (stopped || gone != socket) {
        return;
      }
      socket = null;
      returns++;
    }
    Thread.ofVirtual().start(this::listen);
  }

  private void take(String message) {
    var frame = Frame.of(message);
    switch (frame.type()) {
      case "frame" -> {
        frame.positions().forEach(this::hears);
        position = Math.max(position, frame.position());
      }
      case "reload" -> {
        reloads++;
        var to = Math.min(frame.position(), readAnew.applyAsLong(frame.position()));
        read.set((int) position + 1, (int) Math.max(position, to) + 1);
        position = frame.position();
      }
      default -> {} // presence and beats
    }
  }

  private void hears(long at) {
    if (at == 0) {
      return; // what is in no log
    }
    if (heard.get((int) at)) {
      twice++;
    }
    heard.set((int) at);
  }

  /** What a message of the socket says of positions; everything else is skipped unread. */
  record Frame(String type, long position, List<Long> positions) {
    static Frame of(String message) {
      var type = "";
      var position = 0L;
      var positions = new ArrayList<Long>();
      try (var reader = new JsonReader(new StringReader(message))) {
        reader.beginObject();
        while (reader.hasNext()) {
          switch (reader.nextName()) {
            case "type" -> type = reader.nextString();
            case "position" -> position = reader.nextLong();
            case "events" -> positions(reader, positions);
            default -> reader.skipValue();
          }
        }
      } catch (IOException | IllegalStateException e) {
        throw new IllegalArgumentException("The socket said what is no JSON: " + message, e);
      }
      return new Frame(type, position, positions);
    }

    private static void positions(JsonReader reader, List<Long> positions) throws IOException {
      reader.beginArray();
      while (reader.hasNext()) {
        reader.beginObject();
        while (reader.hasNext()) {
          if (reader.nextName().equals("position") && reader.peek() == JsonToken.NUMBER) {
            positions.add(reader.nextLong());
          } else {
            reader.skipValue();
          }
        }
        reader.endObject();
      }
      reader.endArray();
    }
  }
}
