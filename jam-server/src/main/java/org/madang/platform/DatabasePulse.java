package org.madang.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Whether the database answers: asked every half second, on a connection beside the pool, which may
 * be used up. A database that says nothing for four seconds counts as away.
 */
@ApplicationScoped
public class DatabasePulse {
  private static final System.Logger LOG = System.getLogger(DatabasePulse.class.getName());
  private static final long BEAT_MILLIS = 500;
  private static final int SILENCE_SECONDS = 4;

  @Inject
  @ConfigProperty(name = "madang.database.url")
  private String url;

  @Resource private ManagedThreadFactory threads;
  private @Nullable Connection connection;
  private volatile boolean answers = true;
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(this::run).start();
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  /** Whether it answered when it was last asked; believed until the first time. */
  public boolean answers() {
    return answers;
  }

  private void run() {
    while (!stopped) {
      var now = beats();
      if (now != answers && !stopped) {
        LOG.log(
            Level.WARNING,
            now ? "The database answers again." : "The database does not answer; see its log.");
      }
      answers = now;
      try {
        TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS);
      } catch (InterruptedException e) {
        break;
      }
    }
    forget();
  }

  private boolean beats() {
    try {
      var open = connection == null ? connect() : connection;
      connection = open;
      if (open.isValid(SILENCE_SECONDS)) {
        return true;
      }
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "No connection", e);
    }
    forget();
    return false;
  }

  private Connection connect() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setConnectTimeout(SILENCE_SECONDS);
    source.setLoginTimeout(SILENCE_SECONDS);
    source.setSocketTimeout(SILENCE_SECONDS);
    return source.getConnection();
  }

  private void forget() {
    var old = connection;
    connection = null;
    try {
      if (old != null) {
        old.close();
      }
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "The connection was gone already", e);
    }
  }
}
