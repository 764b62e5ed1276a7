package org.madang;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One request as bytes on a line of its own, for what no client would send. */
record RawHttp(URI base) {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int LONGEST = 200_000;

  /**
   * What came back.
   *
   * @param status 0 when the line was closed without an answer
   */
  record Answer(int status, String text) {
    String header(String name) {
      for (var line : text.split("\r\n\r\n", 2)[0].split("\r\n")) {
        if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
          return line.substring(name.length() + 1).strip();
        }
      }
      return "";
    }

    String body() {
      var parts = text.split("\r\n\r\n", 2);
      return parts.length == 2 ? parts[1] : "";
    }
  }

  Answer send(byte[] request) {
    try (var line = new Socket(base.getHost(), base.getPort())) {
      line.setSoTimeout(PATIENCE_MILLIS);
      line.getOutputStream().write(request);
      line.getOutputStream().flush();
      line.shutdownOutput();
      var read = new ByteArrayOutputStream();
      var part = new byte[8192];
      for (int n; read.size() < LONGEST && (n = line.getInputStream().read(part)) > 0; ) {
        read.write(part, 0, n);
      }
      var text = read.toString(StandardCharsets.UTF_8);
      var status = text.startsWith("HTTP/") ? Integer.parseInt(text.substring(9, 12)) : 0;
      return new Answer(status, text);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("No answer to a raw request.", e);
    } catch (IOException closed) {
      return new Answer(0, "");
    }
  }
}
