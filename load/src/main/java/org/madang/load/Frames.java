package org.madang.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Understands what the server says, once for all watchers of one event loop: what is sent to
 * everybody is the same bytes, so it is parsed for the first watcher and recognised for the others.
 * Otherwise the generator would cost more than the server it measures.
 */
final class Frames {
  private static final int KEPT = 16;

  /**
   * One message.
   *
   * @param type as the server calls it: joined, frame, reload, presence, beat
   * @param channel which of the watched channels it is about, from 0
   * @param posts the numbers of the posts it tells of
   */
  record Message(byte[] bytes, String type, int channel, int[] posts) {
    boolean isIn(ByteBuf buffer, int from, int length) {
      if (length != bytes.length) {
        return false;
      }
      for (var i = length - 1; i >= 0; i--) {
        if (buffer.getByte(from + i) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final Posted posted;
  private final List<String> channels;
  private final Deque<Message> recent = new ArrayDeque<>();

  /**
   * @param channels those that are watched
   */
  Frames(Posted posted, List<String> channels) {
    this.posted = posted;
    this.channels = channels;
  }

  Message read(ByteBuf buffer, int from, int length) {
    for (var message : recent) {
      if (message.isIn(buffer, from, length)) {
        return message;
      }
    }
    var message = parsed(ByteBufUtil.getBytes(buffer, from, length));
    if (!message.type().equals("joined")) {
      recent.addFirst(message);
      if (recent.size() > KEPT) {
        recent.removeLast();
      }
    }
    return message;
  }

  private Message parsed(byte[] bytes) {
    var said = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
    var channel = said.has("channel") ? channels.indexOf(said.get("channel").getAsString()) : 0;
    return new Message(bytes, said.get("type").getAsString(), channel, posts(said));
  }

  private int[] posts(JsonObject said) {
    if (!said.has("events")) {
      return new int[0];
    }
    return StreamSupport.stream(said.getAsJsonArray("events").spliterator(), false)
        .map(event -> event.getAsJsonObject())
        .filter(event -> event.get("kind").getAsString().equals("post-written"))
        .flatMapToInt(event -> IntStream.of(posted.number(event.get("postId").getAsString())))
        .filter(number -> number >= 0)
        .toArray();
  }
}
