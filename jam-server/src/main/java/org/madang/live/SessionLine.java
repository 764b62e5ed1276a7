package org.madang.live;

import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.util.List;
import java.util.function.Consumer;

/**
 * The line that Jakarta WebSocket offers. Tyrus encodes each message anew for each browser, and
 * re-arms a timer at each send, for which it searches the class path of the sending thread: a
 * tenfold price. Hence {@link ConnectionLine} where it can be had, and a thread with a short class
 * path here.
 */
record SessionLine(Session session) implements Line {
  @Override
  public void send(List<Saying> sayings, Consumer<Boolean> sent) {
    var thread = Thread.currentThread();
    var usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      for (var saying : sayings) {
        SendHandler last = result -> sent.accept(result.isOK());
        session
            .getAsyncRemote()
            .sendText(saying.text(), saying == sayings.getLast() ? last : result -> {});
      }
    } catch (IllegalStateException closed) {
      sent.accept(false);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }
}
