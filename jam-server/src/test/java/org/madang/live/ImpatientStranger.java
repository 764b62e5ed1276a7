package org.madang.live;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Opens sockets that are refused and lets go of them as fast as a line can, while asking for
 * something on another line; says what was answered as it must not be.
 */
record ImpatientStranger(URI base, int times) implements Callable<List<String>> {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int ENOUGH = 3;
  private static final String ASKED = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
  static final String HANDSHAKE =
      "GET /live/x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

  /** The answer to a closing: code 1000, masked with zeros. */
  static final byte[] CLOSED = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xe8};

  @Override
  public List<String> call() throws IOException {
    var wrong = new ArrayList<String>();
    var asking = open();
    for (var i = 0; i < times && wrong.size() < ENOUGH; i++) {
      try (var line = open()) {
        expect("101", answer(line, HANDSHAKE), wrong);
        line.getInputStream().read(new byte[64]);
        line.getOutputStream().write(CLOSED);
      } catch (IOException e) {
        wrong.add("a handshake: " + e);
      }
      try {
        expect("200", answer(asking, ASKED), wrong);
      } catch (IOException e) {
        wrong.add("a request: " + e);
        asking.close();
        asking = open();
      }
    }
    asking.close();
    return wrong;
  }

  private Socket open() throws IOException {
    var line = new Socket(base.getHost(), base.getPort());
    line.setSoTimeout(PATIENCE_MILLIS);
    return line;
  }

  private static void expect(String status, String answered, List<String> wrong) {
    if (!answered.startsWith("HTTP/1.1 " + status)) {
      wrong.add(status + " expected: " + answered);
    }
  }

  private static String answer(Socket line, String request) throws IOException {
    line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    var in = new DataInputStream(line.getInputStream());
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      try {
        head.write(in.readUnsignedByte());
      } catch (SocketTimeoutException e) {
        throw new IOException("not answered", e);
      }
    }
    var text = head.toString(StandardCharsets.ISO_8859_1);
    var length = text.toLowerCase().indexOf("content-length: ");
    if (length >= 0) {
      in.skipNBytes(Long.parseLong(text.substring(length + 16).split("\r", 2)[0]));
    }
    return text;
  }
}
