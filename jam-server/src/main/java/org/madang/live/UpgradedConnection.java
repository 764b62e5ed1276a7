package org.madang.live;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands between Tyrus and the server's connection while a socket is open, so that the connection
 * is given back on a thread that serves no requests, and only when nobody is in it any more.
 *
 * <p>Without it whichever thread sees the end first gives it back, also while another still opens
 * it. The server then takes its request and response for somebody's next request while they are
 * still held, and answers go to the wrong connection or nowhere. See docs/decisions/0063.
 */
public class UpgradedConnection implements HttpUpgradeHandler, WebConnection {
  private static final System.Logger LOG = System.getLogger(UpgradedConnection.class.getName());

  /**
   * While Tyrus opens a socket it starts a timer, and the server's scheduler looks through all
   * archives that the thread's class loader knows; this one knows few.
   */
  private static final ClassLoader FOR_TYRUS = ClassLoader.getPlatformClassLoader();

  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile boolean gone;
  private volatile @Nullable Opener opener;
  private @Nullable HttpUpgradeHandler user;
  private @Nullable ScheduledExecutorService closer;
  private @Nullable WebConnection connection;
  private @Nullable Input input;
  private @Nullable ServletOutputStream output;

  /**
   * Says who uses the connection.
   *
   * @param closer its threads must not be those that serve requests
   */
  void usedBy(HttpUpgradeHandler user, ScheduledExecutorService closer) {
    this.user = user;
    this.closer = closer;
  }

  @Override
  public void init(WebConnection connection) {
    try {
      this.connection = connection;
      input = new Input(connection.getInputStream());
      output = new Output(connection.getOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException("An upgraded connection has no streams.", e);
    }
    opener = new Opener();
    inside.incrementAndGet();
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    thread.setContextClassLoader(FOR_TYRUS);
    try {
      user.init(this);
    } finally {
      thread.setContextClassLoader(loader);
      inside.decrementAndGet();
    }
    input.begin();
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
  public ServletOutputStream getOutputStream() {
    return output;
  }

  /** Gives the connection back soon. */
  @Override
  public void close() {
    if (closing.compareAndSet(false, true)) {
      giveBackIn(LOOK_AGAIN_NANOS);
    }
  }

  private void giveBackIn(long nanos) {
    try {
      closer.schedule(this::giveBack, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException stopping) {
      LOG.log(System.Logger.Level.DEBUG, "The connection ends with the server.", stopping);
    }
  }

  private void giveBack() {
    gone = true;
    var by = opener;
    if (inside.get() > 0 || by != null && !by.hasLeft()) {
      giveBackIn(LOOK_AGAIN_NANOS);
      return;
    }
    try {
      connection.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.DEBUG, "A connection was closed already.", e);
    }
  }

  /** Something to do with the server's connection. */
  private interface Use<T> {
    T of() throws IOException;
  }

  /** Something to do with it that gives nothing. */
  private interface Act {
    void run() throws IOException;
  }

  /** Does something with the connection, unless it was given back. */
  private <T> T use(Use<T> use, T otherwise) throws IOException {
    inside.incrementAndGet();
    try {
      return gone ? otherwise : use.of();
    } finally {
      inside.decrementAndGet();
    }
  }

  /** The same of what gives nothing; whether it was done. */
  private boolean tell(Act act) throws IOException {
    return use(
        () -> {
          act.run();
          return true;
        },
        false);
  }

  private final class Input extends ServletInputStream {
    private final ServletInputStream real;
    private @Nullable ReadListener reader;

    Input(ServletInputStream real) {
      this.real = real;
    }

    @Override
    public int read() throws IOException {
      return use(real::read, -1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return use(() -> real.read(bytes, from, length), -1);
    }

    @Override
    public int available() throws IOException {
      return use(real::available, 0);
    }

    @Override
    public boolean isFinished() {
      return asked(real::isFinished, true);
    }

    @Override
    public boolean isReady() {
      return asked(real::isReady, false);
    }

    /** Keeps the reader until it can read; see {@link #begin}. */
    @Override
    public void setReadListener(ReadListener listener) {
      reader = listener;
    }

    /**
     * Reads. Tyrus asks to be called before it is ready, and the server calls at once, on this
     * thread, when something has arrived already: Tyrus would wait here for itself, for ever.
     */
    void begin() {
      var listener = reader;
      real.setReadListener(
          new ReadListener() {
            @Override
            public void onDataAvailable() throws IOException {
              tell(() -> listener.onDataAvailable());
            }

            @Override
            public void onAllDataRead() throws IOException {
              tell(() -> listener.onAllDataRead());
            }

            @Override
            public void onError(Throwable broken) {
              listener.onError(broken);
            }
          });
    }
  }

  private final class Output extends ServletOutputStream {
    private final ServletOutputStream real;

    Output(ServletOutputStream real) {
      this.real = real;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (!tell(() -> real.write(bytes, from, length))) {
        throw new IOException("The connection is closed.");
      }
    }

    @Override
    public void flush() throws IOException {
      tell(() -> real.flush());
    }

    @Override
    public boolean isReady() {
      return asked(real::isReady, true); // what is written then is refused
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      real.setWriteListener(
          new WriteListener() {
            @Override
            public void onWritePossible() throws IOException {
              tell(() -> listener.onWritePossible());
            }

            @Override
            public void onError(Throwable broken) {
              listener.onError(broken);
            }
          });
    }
  }

  private boolean asked(Use<Boolean> question, boolean otherwise) {
    try {
      return use(question, otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }
}
