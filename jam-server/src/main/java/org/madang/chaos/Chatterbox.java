package org.madang.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A member's program gone wrong: without waiting it asks for a socket, for more than it ever reads,
 * and for the end; then it goes on talking. What it says must come into nobody's request.
 */
final class Chatterbox implements Runnable {
  /** What they are answered with is more than the network holds, so the connection stays. */
  private static final int BURSTS = 100;

  /** More in one instant ends the socket before it can be talked over. */
  private static final int PINGS_IN_A_BURST = 200;

  private static final Duration BETWEEN_BURSTS = Duration.ofMillis(5);

  private static final int PAYLOAD = 120;
  private static final int WINDOW = 32 * 1024;
  private static final int MASKED = 0x80;
  private static final int WORDS = 300;
  private static final Duration BETWEEN_WORDS = Duration.ofMillis(10);

  /** A frame of text, masked with zeros: {@code hello}. */
  private static final byte[] FRAME = {
    (byte) 0x81, (byte) 0x85, 0, 0, 0, 0, 'h', 'e', 'l', 'l', 'o'
  };

  private static final byte[] REQUEST = ascii("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  private static final byte[] CLOSING = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xe8};

  private final URI socket;
  private final String session;

  /** A member who could listen to this address with this session. */
  Chatterbox(URI socket, String session) {
    this.socket = socket;
    this.session = session;
  }

  @Override
  public void run() {
    try (var line = new Socket()) {
      line.setReceiveBufferSize(WINDOW);
      line.connect(new InetSocketAddress(socket.getHost(), socket.getPort()));
      line.getOutputStream().write(handshake());
      var burst = pings();
      for (var i = 0; i < BURSTS; i++) {
        line.getOutputStream().write(burst);
        Waiting.pause(BETWEEN_BURSTS);
      }
      line.getOutputStream().write(CLOSING);
      for (var i = 0; i < WORDS; i++) {
        line.getOutputStream().write(i % 2 == 0 ? REQUEST : FRAME);
        Waiting.pause(BETWEEN_WORDS);
      }
    } catch (IOException shutUp) {
      // as it should be
    }
  }

  private byte[] handshake() {
    return ascii(
        """
        GET %s?%s HTTP/1.1
        Host: %s
        Cookie: madang_session=%s
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Sec-WebSocket-Version: 13

        """
            .formatted(socket.getPath(), socket.getQuery(), socket.getAuthority(), session)
            .replace("\n", "\r\n"));
  }

  private static byte[] pings() {
    var ping = new byte[6 + PAYLOAD];
    ping[0] = (byte) 0x89;
    ping[1] = (byte) (MASKED | PAYLOAD);
    var burst = new ByteArrayOutputStream();
    for (var i = 0; i < PINGS_IN_A_BURST; i++) {
      burst.writeBytes(ping);
    }
    return burst.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
