package org.madang.live;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Opens sockets that are refused and lets go of them as fast as a line can, while asking for
 * something on another line; says what was answered as it must not be.
 */
record ImpatientStranger(URI base, int times) implements Callable<List<String>> {
  private static final int ENOUGH = 3;

  @Override
  public List<String> call() throws IOException {
    var wrong = new ArrayList<String>();
    var asking = new RawLine(base);
    for (var i = 0; i < times && wrong.size() < ENOUGH; i++) {
      try (var line = new RawLine(base)) {
        expect("101", line.answer(RawLine.handshake("/live/x")), wrong);
        line.read();
        line.write(RawLine.CLOSING);
      } catch (IOException e) {
        wrong.add("a handshake: " + e);
      }
      try {
        expect("200", asking.answer(RawLine.request("GET", "/health/live")), wrong);
      } catch (IOException e) {
        wrong.add("a request: " + e);
        asking.close();
        asking = new RawLine(base);
      }
    }
    asking.close();
    return wrong;
  }

  private static void expect(String status, String answered, List<String> wrong) {
    if (!answered.startsWith("HTTP/1.1 " + status)) {
      wrong.add(status + " expected: " + answered);
    }
  }
}
