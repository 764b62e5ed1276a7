package org.madang.live;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A TCP connection on which one may do what no browser does. */
final class RawLine implements Closeable {
  /** The closing of a socket: code 1000, masked with zeros. */
  static final byte[] CLOSING = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xe8};

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;

  RawLine(URI base) throws IOException {
    socket = new Socket(base.getHost(), base.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  static byte[] request(String method, String path, String... headers) {
    var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: x\r\n");
    for (var header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] handshake(String path, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.add("Upgrade: websocket");
    all.add("Connection: Upgrade");
    all.add("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    all.add("Sec-WebSocket-Version: 13");
    return request("GET", path, all.toArray(String[]::new));
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Reads what is there, but not for long. */
  void read() throws IOException {
    socket.getInputStream().read(new byte[64]);
  }

  /** Whether the server ends the connection; reads what comes before. */
  boolean ends() throws IOException {
    var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    var some = new byte[4096];
    try {
      while (System.nanoTime() < deadline) {
        if (socket.getInputStream().read(some) < 0) {
          return true;
        }
      }
    } catch (SocketTimeoutException silent) {
      return false;
    } catch (IOException cut) {
      return true;
    }
    return false;
  }

  /** The head of the answer; its body is read over. */
  String answer(byte[] request) throws IOException {
    write(request);
    var in = new DataInputStream(socket.getInputStream());
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

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
