package org.madang.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A message, encoded once for all who hear it: its text, and the whole WebSocket frame around it. A
 * server's frames are not masked (RFC 6455, 5.1), so that the same bytes serve everybody.
 */
record Saying(String text, byte[] frame) {
  /** The last fragment of a text message: FIN and opcode 1. */
  private static final int TEXT = 0x81;

  private static final int SHORT = 125;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;

  static Saying of(String text) {
    var payload = text.getBytes(StandardCharsets.UTF_8);
    var frame = new ByteArrayOutputStream(payload.length + 10);
    frame.write(TEXT);
    if (payload.length <= SHORT) {
      frame.write(payload.length);
    } else if (payload.length <= 0xFFFF) {
      frame.write(TWO_BYTES);
      frame.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
    } else {
      frame.write(EIGHT_BYTES);
      frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
    }
    frame.writeBytes(payload);
    return new Saying(text, frame.toByteArray());
  }
}
