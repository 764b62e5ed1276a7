package org.madang.load;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * A jam file with one deep thread and many short ones, for a jam that is there before it is read.
 */
final class JamText {
  private static final int MEMBERS = 200;
  private static final int FORUMS = 5;
  private static final int WORDS = 40;
  private static final Duration OPEN = Duration.ofDays(1);

  private final StringBuilder text = new StringBuilder();
  private final Instant begins;
  private int line;

  private JamText(Instant now) {
    this.begins = now.minus(OPEN);
  }

  /**
   * @param deep posts in the first thread
   * @param threads how many more threads there are
   * @param each posts in each of them
   */
  static String of(Instant now, int deep, int threads, int each) {
    var jam = new JamText(now);
    jam.begin(now);
    jam.thread("deep");
    for (var i = 1; i <= threads; i++) {
      jam.thread("t" + i);
    }
    for (var i = 0; i < deep; i++) {
      jam.post("deep");
    }
    for (var i = 0; i < threads * each; i++) {
      jam.post("t" + (1 + i % threads));
    }
    return jam.text.toString();
  }

  private void begin(Instant now) {
    var jam = typed("jam");
    jam.addProperty("title", "A jam to read");
    jam.addProperty("question", "What does it cost?");
    jam.addProperty("starts", begins.toString());
    jam.addProperty("ends", now.plus(OPEN).toString());
    add(jam);
    for (var i = 0; i < FORUMS; i++) {
      var forum = typed("forum");
      forum.addProperty("id", "f" + i);
      forum.addProperty("title", "Forum " + (i + 1));
      add(forum);
    }
    for (var i = 0; i < MEMBERS; i++) {
      var member = typed("member");
      member.addProperty("id", "m" + i);
      member.addProperty("name", "Member " + (i + 1));
      add(member);
    }
  }

  private void thread(String id) {
    var thread = said("thread");
    thread.addProperty("id", id);
    thread.addProperty("forum", "f" + line % FORUMS);
    thread.addProperty("kind", "IDEA");
    thread.addProperty("title", Prose.words(line, 6));
    add(thread);
  }

  private void post(String thread) {
    var post = said("post");
    post.addProperty("id", "p" + line);
    post.addProperty("thread", thread);
    add(post);
  }

  private JsonObject said(String type) {
    var said = typed(type);
    said.addProperty("author", "m" + line % MEMBERS);
    said.addProperty("at", begins.plusSeconds(line).toString());
    said.addProperty("text", Prose.words(line, WORDS));
    return said;
  }

  private static JsonObject typed(String type) {
    var object = new JsonObject();
    object.addProperty("type", type);
    return object;
  }

  private void add(JsonObject object) {
    text.append(object).append('\n');
    line++;
  }
}
