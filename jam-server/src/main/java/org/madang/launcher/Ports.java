package org.madang.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports for servers that nobody has named one for. They lie below the range from which systems take
 * the ports of outgoing connections, so that none of those sits on a port that a server chose a
 * while ago and binds only now, or again after a crash.
 */
public final class Ports {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int TRIES = 200;

  private Ports() {}

  /** A port of the loopback address that nobody uses now. */
  public static int free() throws IOException {
    return free(1);
  }

  /** The first of so many ports in a row that nobody uses now. */
  public static int free(int inARow) throws IOException {
    return ThreadLocalRandom.current()
        .ints(TRIES, FIRST, LAST - inARow)
        .filter(first -> IntStream.range(first, first + inARow).allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow(() -> new IOException("No " + inARow + " ports in a row are free"));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException busy) {
      return false;
    }
  }
}
