package org.madang.live;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.CloseReason;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Stands between Tyrus and the server while a socket is open, and ends it by ending its TCP
 * connection. The server then never uses the socket's request and response again.
 *
 * <p>Closed the server's own way they are given to the next request while the connection may still
 * be open for what its browser has to be sent, and still be read from; whatever comes then is taken
 * for a part of somebody else's request, and answers go to who did not ask. See
 * docs/decisions/0064.
 */
public class UpgradedConnection implements HttpUpgradeHandler, WebConnection {
  private static final System.Logger LOG = System.getLogger(UpgradedConnection.class.getName());

  /**
   * While Tyrus opens a socket it starts a timer, and the server's scheduler looks through all
   * archives that the thread's class loader knows; this one knows few.
   */
  private static final ClassLoader FOR_TYRUS = ClassLoader.getPlatformClassLoader();

  /** How long a browser may take what is on its way to it when its socket ends. */
  private static final int LAST_WORDS_SECONDS = 10;

  private final AtomicBoolean closing = new AtomicBoolean();
  private @Nullable HttpUpgradeHandler user;
  private @Nullable PayaraRequest request;
  private @Nullable ScheduledExecutorService closer;
  private @Nullable WebConnection connection;
  private @Nullable Input input;

  /**
   * Says who uses the connection.
   *
   * @param request what it was made of, if that can be seen; else the server ends it its own way
   * @param closer its threads must not be those that serve requests
   */
  void usedBy(
      HttpUpgradeHandler user, @Nullable PayaraRequest request, ScheduledExecutorService closer) {
    this.user = user;
    this.request = request;
    this.closer = closer;
  }

  @Override
  public void init(WebConnection connection) {
    this.connection = connection;
    try {
      input = new Input(connection.getInputStream(), closing);
    } catch (IOException e) {
      throw new IllegalStateException("An upgraded connection has no streams.", e);
    }
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    thread.setContextClassLoader(FOR_TYRUS);
    try {
      user.init(this);
    } finally {
      thread.setContextClassLoader(loader);
    }
    input.begin();
    if (request != null) {
      request
          .connection()
          .closeFuture()
          .addCompletionHandler(
              new EmptyCompletionHandler<CloseReason>() {
                @Override
                public void completed(CloseReason reason) {
                  aside(UpgradedConnection.this::ended, 0);
                }
              });
    }
  }

  @Override
  public void destroy() {
    user.destroy();
  }

  @Override
  public ServletInputStream getInputStream() {
    return input;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return connection.getOutputStream();
  }

  /** Ends the TCP connection soon, after what is on its way to the browser. */
  @Override
  public void close() {
    if (closing.compareAndSet(false, true)) {
      aside(this::hangUp, 0);
    }
  }

  private void hangUp() {
    if (request == null) {
      closeAsTheServerDoes();
      return;
    }
    request.connection().closeSilently();
    if (request.connection().isOpen()) {
      aside(request.connection()::terminateSilently, LAST_WORDS_SECONDS);
    }
  }

  private void closeAsTheServerDoes() {
    try {
      connection.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.DEBUG, "A connection was closed already.", e);
    }
  }

  /** The TCP connection has ended, whoever ended it. */
  private void ended() {
    closing.set(true);
    user.destroy();
    request.forget(this);
  }

  private void aside(Runnable task, int afterSeconds) {
    try {
      closer.schedule(task, afterSeconds, TimeUnit.SECONDS);
    } catch (RejectedExecutionException stopping) {
      LOG.log(System.Logger.Level.DEBUG, "The connection ends with the server.", stopping);
    }
  }

  /**
   * Calls its reader only when all is ready. Tyrus sets the reader first, and the server calls it
   * then and there if something has arrived already: Tyrus would wait for itself, for ever.
   */
  private static final class Input extends ServletInputStream {
    private final ServletInputStream real;
    private final AtomicBoolean closing;
    private @Nullable ReadListener reader;

    Input(ServletInputStream real, AtomicBoolean closing) {
      this.real = real;
      this.closing = closing;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      reader = listener;
    }

    void begin() {
      real.setReadListener(reader);
    }

    @Override
    public int read() throws IOException {
      return real.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return real.read(bytes, from, length);
    }

    @Override
    public int available() throws IOException {
      return real.available();
    }

    @Override
    public boolean isFinished() {
      return real.isFinished();
    }

    /**
     * Not once it is being closed: Tyrus asks for as long as there is something that it has no room
     * for, and holds a lock meanwhile which the closing needs.
     */
    @Override
    public boolean isReady() {
      return !closing.get() && real.isReady();
    }
  }
}
