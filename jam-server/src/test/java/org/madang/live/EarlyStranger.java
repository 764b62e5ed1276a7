package org.madang.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** Asks for a socket and says good-bye in one breath; says what came of it. */
record EarlyStranger(URI base) implements Callable<String> {
  private static final int PATIENCE_MILLIS = 20_000;

  @Override
  public String call() throws IOException {
    var breath = new ByteArrayOutputStream();
    breath.writeBytes(ImpatientStranger.HANDSHAKE.getBytes(StandardCharsets.ISO_8859_1));
    breath.writeBytes(ImpatientStranger.CLOSED);
    try (var line = new Socket(base.getHost(), base.getPort())) {
      line.setSoTimeout(PATIENCE_MILLIS);
      line.getOutputStream().write(breath.toByteArray());
      var in = line.getInputStream();
      var status = new String(in.readNBytes("HTTP/1.1 101".length()), StandardCharsets.ISO_8859_1);
      try {
        in.readAllBytes();
      } catch (SocketTimeoutException e) {
        return status.substring(9) + ", and held";
      }
      return status.substring(9) + ", and let go";
    }
  }
}
