package org.madang.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One watcher's WebSocket, no more of RFC 6455 than a server's unmasked frames need: a library's
 * client would decode ten thousand copies of the same bytes.
 */
final class Line extends ByteToMessageDecoder {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final String UPGRADED = "HTTP/1.1 101";
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final String request;
  private final Frames frames;
  private final Hearing hearing;
  private final BitSet known = new BitSet();
  private final CompletableFuture<Line> joined = new CompletableFuture<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private boolean upgraded;

  Line(String request, Frames frames, Hearing hearing) {
    this.request = request;
    this.frames = frames;
    this.hearing = hearing;
  }

  /** Done when the server has said that this watcher misses nothing from now on. */
  CompletableFuture<Line> joined() {
    return joined;
  }

  /** Done with a reason when the line is lost. */
  CompletableFuture<String> ended() {
    return ended;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    context.writeAndFlush(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (!upgraded) {
      upgrade(context, in);
    }
    while (upgraded && in.isReadable() && frame(context, in)) {
      // one after another
    }
  }

  private void upgrade(ChannelHandlerContext context, ByteBuf in) {
    var text = in.toString(StandardCharsets.ISO_8859_1);
    var end = text.indexOf(END_OF_HEAD);
    if (end < 0) {
      return;
    }
    if (!text.startsWith(UPGRADED)) {
      lost(text.substring(0, text.indexOf('\r')));
      context.close();
      return;
    }
    in.skipBytes(end + END_OF_HEAD.length());
    upgraded = true;
  }

  /** Takes one frame; false if it is not all there yet. */
  private boolean frame(ChannelHandlerContext context, ByteBuf in) {
    var start = in.readerIndex();
    if (in.readableBytes() < 2) {
      return false;
    }
    var opcode = in.getByte(start) & 0x0F;
    var length = in.getByte(start + 1) & 0x7F;
    var head = length < 126 ? 2 : length == 126 ? 4 : 10;
    if (in.readableBytes() < head) {
      return false;
    }
    var size =
        switch (head) {
          case 4 -> in.getUnsignedShort(start + 2);
          case 10 -> Math.toIntExact(in.getLong(start + 2));
          default -> length;
        };
    if (in.readableBytes() < head + size) {
      return false;
    }
    take(context, opcode, in, start + head, size);
    in.readerIndex(start + head + size);
    return true;
  }

  private void take(ChannelHandlerContext context, int opcode, ByteBuf in, int from, int size) {
    switch (opcode) {
      case TEXT -> text(in, from, size);
      case PING -> pong(context, in.slice(from, size));
      case PONG -> {}
      case CLOSE -> lost(size < 2 ? "closed" : "closed with " + in.getUnsignedShort(from));
      default -> lost("a frame of kind " + opcode);
    }
  }

  private void text(ByteBuf in, int from, int size) {
    var message = frames.read(in, from, size);
    if (message.type().equals("joined")) {
      joined.complete(this);
    } else {
      hearing.heard(message, known);
    }
  }

  /** A mask of zeros leaves the words as they are. */
  private static void pong(ChannelHandlerContext context, ByteBuf payload) {
    var pong = context.alloc().buffer(6 + payload.readableBytes());
    pong.writeByte(0x80 | PONG).writeByte(0x80 | payload.readableBytes()).writeInt(0);
    context.writeAndFlush(pong.writeBytes(payload));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    lost("the connection ended");
    super.channelInactive(context);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    lost(String.valueOf(cause.getMessage()));
    context.close();
  }

  /** The line is of no use any more; only the first reason counts. */
  void lost(String reason) {
    joined.completeExceptionally(new CannotLoad("A watcher was not let in: " + reason + "."));
    ended.complete(reason);
  }
}
