package org.madang.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
  private static final String UPGRADED =
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
  private static final String JOINED = "{\"type\":\"joined\",\"position\":7}";

  private final Posted posted = new Posted(10);
  private final Hearing hearing = new Hearing(posted, 1);
  private final Line line = new Line("GET /", new Frames(posted, List.of("jam")), hearing);
  private final EmbeddedChannel channel = new EmbeddedChannel(line);

  @Test
  void whatArrivesByteByByteIsHeardAllTheSame() {
    posted.sent("p1");
    posted.confirmed("p1");
    var all = join(UPGRADED, text(JOINED), text(frame("p1")));

    while (all.isReadable()) {
      channel.writeInbound(all.readBytes(1));
    }

    assertThat(line.joined()).isCompleted();
    assertThat(hearing.frames()).isEqualTo(1);
    assertThat(hearing.missing(1)).isZero();
  }

  @Test
  void whatIsToldTwiceIsCounted() {
    posted.sent("p1");
    channel.writeInbound(join(UPGRADED, text(JOINED), text(frame("p1")), text(frame("p1"))));

    assertThat(hearing.repeated()).isEqualTo(1);
  }

  @Test
  void aConfirmedPostThatNobodyToldIsMissing() {
    channel.writeInbound(join(UPGRADED, text(JOINED)));
    posted.sent("p1");
    assertThat(hearing.missing(3)).isZero();

    posted.confirmed("p1");

    assertThat(hearing.missing(3)).isEqualTo(3);
  }

  @Test
  void aLongFrameIsReadByItsLongLength() {
    posted.sent("p1");
    channel.writeInbound(join(UPGRADED, text(JOINED), text(frame("p1") + " ".repeat(70_000))));

    assertThat(hearing.frames()).isEqualTo(1);
    assertThat(hearing.delivery().getTotalCount()).isEqualTo(1);
  }

  @Test
  void aRefusalIsSaidAndNotWaitedFor() {
    channel.writeInbound(bytes("HTTP/1.1 403 Forbidden\r\n\r\n"));

    assertThatThrownBy(line.joined()::join).hasMessageContaining("HTTP/1.1 403 Forbidden");
  }

  @Test
  void aCloseFrameEndsTheLineWithItsCode() {
    channel.writeInbound(
        join(
            UPGRADED,
            text(JOINED),
            Unpooled.wrappedBuffer(new byte[] {(byte) 0x88, 2, 0x11, 0x34})));

    assertThat(line.ended()).isCompletedWithValue("closed with 4404");
  }

  private static String frame(String post) {
    return "{\"type\":\"frame\",\"channel\":\"jam\",\"position\":8,\"events\":[{\"position\":8,\"kind\":\"post-written\",\"postId\":\"%s\"}]}"
        .formatted(post);
  }

  private static ByteBuf join(Object... parts) {
    var all = Unpooled.buffer();
    for (var part : parts) {
      all.writeBytes(part instanceof String text ? bytes(text) : (ByteBuf) part);
    }
    return all;
  }

  private static ByteBuf text(String words) {
    var length = words.length();
    var frame = Unpooled.buffer().writeByte(0x81);
    if (length < 126) {
      frame.writeByte(length);
    } else if (length < 65_536) {
      frame.writeByte(126).writeShort(length);
    } else {
      frame.writeByte(127).writeLong(length);
    }
    return frame.writeBytes(bytes(words));
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
  }
}
