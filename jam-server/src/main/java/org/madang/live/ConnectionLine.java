package org.madang.live;

import java.util.List;
import java.util.function.Consumer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.asyncqueue.WritableMessage;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.CompositeBuffer;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.ssl.SSLUtils;
import org.jspecify.annotations.Nullable;

/**
 * The TCP connection under a socket: frames that were encoded once go into the queue that Tyrus'
 * own pongs and closings go into as well, and from there into the network at once, or when the
 * browser takes them. See docs/decisions/0006.
 */
final class ConnectionLine implements Line {
  private final Connection<Object> connection;
  private final AsyncQueueWriter<Object> writer;

  private ConnectionLine(Connection<Object> connection, AsyncQueueWriter<Object> writer) {
    this.connection = connection;
    this.writer = writer;
  }

  /**
   * The way over a handshake's own connection; null where it is encrypted, or where the server is
   * not made as the one we ship.
   */
  static @Nullable ConnectionLine of(@Nullable PayaraRequest request) {
    if (request == null || SSLUtils.getSSLEngine(request.connection()) != null) {
      return null;
    }
    return new ConnectionLine(request.connection(), writer(request.connection()));
  }

  @SuppressWarnings("unchecked")
  private static AsyncQueueWriter<Object> writer(Connection<Object> connection) {
    var transport = (NIOTransport) connection.getTransport();
    return (AsyncQueueWriter<Object>) (Object) transport.getAsyncQueueIO().getWriter();
  }

  @Override
  public void send(List<Saying> sayings, Consumer<Boolean> sent) {
    writer.write(connection, null, together(sayings), new Told(sent));
  }

  /** Nothing is copied: a browser that does not read costs no memory of its own. */
  private static Buffer together(List<Saying> sayings) {
    var memory = MemoryManager.DEFAULT_MEMORY_MANAGER;
    if (sayings.size() == 1) {
      return Buffers.wrap(memory, sayings.getFirst().frame());
    }
    var all = CompositeBuffer.newBuffer(memory);
    sayings.forEach(saying -> all.append(Buffers.wrap(memory, saying.frame())));
    return all;
  }

  private static final class Told
      extends EmptyCompletionHandler<WriteResult<WritableMessage, Object>> {
    private final Consumer<Boolean> sent;

    Told(Consumer<Boolean> sent) {
      this.sent = sent;
    }

    @Override
    public void completed(WriteResult<WritableMessage, Object> result) {
      sent.accept(true);
    }

    @Override
    public void failed(Throwable broken) {
      sent.accept(false);
    }

    @Override
    public void cancelled() {
      sent.accept(false);
    }
  }
}
