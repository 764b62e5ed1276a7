package org.madang.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many members who watch over WebSocket, on one thread: the machine's other core is the server's.
 */
final class Watchers implements AutoCloseable {
  private static final int AT_ONCE = 64;
  private static final int PATIENCE_SECONDS = 300;

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, io());
  private final URI base;
  private final String path;
  private final Frames frames;
  private final Hearing hearing;
  private final Queue<CompletableFuture<Line>> lines = new ConcurrentLinkedQueue<>();
  private final AtomicInteger dropped = new AtomicInteger();
  private final AtomicBoolean closing = new AtomicBoolean();

  /**
   * @param channels what each watches
   */
  Watchers(URI base, String jam, List<String> channels, Posted posted) {
    this.base = base;
    this.path = "/live/" + jam + "?watch=" + String.join(",", channels);
    this.frames = new Frames(posted, channels);
    this.hearing = new Hearing(posted, channels.size());
  }

  /** Opens a socket for each session and waits until all were told that they miss nothing. */
  void join(List<String> sessions) throws InterruptedException {
    var room = new Semaphore(AT_ONCE);
    for (var session : sessions) {
      room.acquire();
      open(session).whenComplete((_, _) -> room.release());
    }
    awaitOpen();
  }

  /** Opens one more socket; done when it was told that it misses nothing. */
  CompletableFuture<Line> open(String session) {
    var line = new Line(request(session), frames, hearing);
    lines.add(line.joined());
    line.ended().thenAccept(this::count);
    connect(line);
    return line.joined();
  }

  /** Until all are open; if one was not let in, that is said. */
  private void awaitOpen() {
    settle();
    lines.stream()
        .filter(line -> !line.isDone() || line.isCompletedExceptionally())
        .findFirst()
        .ifPresent(Watchers::refuse);
  }

  /** Until each is open or was not let in. */
  void settle() {
    CompletableFuture.allOf(lines.toArray(CompletableFuture[]::new))
        .handle((_, _) -> true)
        .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private static void refuse(CompletableFuture<Line> line) {
    throw line.isDone() && line.exceptionNow() instanceof CannotLoad refused
        ? refused
        : new CannotLoad("A watcher was not let in within " + PATIENCE_SECONDS + " seconds.");
  }

  int dropped() {
    return dropped.get();
  }

  /** What was heard up to now, as the loop's own thread sees it. */
  Hearing hearing() throws InterruptedException {
    loop.submit(() -> {}).sync();
    return hearing;
  }

  /** The loop closes what it holds. */
  @Override
  public void close() {
    closing.set(true);
    loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private void count(String reason) {
    if (!closing.get() && dropped.getAndIncrement() == 0) {
      System.err.println("The first lost line: " + reason);
    }
  }

  private void connect(Line line) {
    new Bootstrap()
        .group(loop)
        .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
        .handler(
            new io.netty.channel.ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel.pipeline().addLast(line);
              }
            })
        .connect(base.getHost(), base.getPort())
        .addListener(
            connected -> {
              if (!connected.isSuccess()) {
                line.lost(String.valueOf(connected.cause().getMessage()));
              }
            });
  }

  private String request(String session) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            .formatted(path, base.getAuthority())
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + "Origin: %s\r\nCookie: madang_session=%s\r\n\r\n"
            .formatted(base.toString().replaceAll("/$", ""), session);
  }

  private static IoHandlerFactory io() {
    return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
  }
}
