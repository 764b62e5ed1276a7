package org.madang.platform;

import com.hazelcast.config.MapConfig;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What the nodes share in memory, and may lose: who is present, how often something was done. The
 * cluster is the server's own; a server alone, and one whose cluster does not answer, does without.
 */
@ApplicationScoped
public class Grid {
  private static final System.Logger LOG = System.getLogger(Grid.class.getName());

  /** After a failure the cluster is left alone for this long. */
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** What nobody has touched for so long says nothing any more. */
  private static final int KEPT_SECONDS = 7200;

  private Optional<HazelcastInstance> cluster = Optional.empty();
  private volatile long restsUntil = System.nanoTime();

  @PostConstruct
  void find() {
    try {
      cluster =
          Optional.ofNullable((HazelcastInstance) new InitialContext().lookup("payara/Hazelcast"));
      cluster.ifPresent(
          found ->
              found
                  .getConfig()
                  .addMapConfig(
                      new MapConfig("madang-*").setBackupCount(0).setMaxIdleSeconds(KEPT_SECONDS)));
    } catch (NamingException | HazelcastException e) {
      LOG.log(Level.DEBUG, "This server is alone.", e);
    }
  }

  /** How many nodes see each other; 1 for a server alone. */
  public int size() {
    return ask(one -> one.getCluster().getMembers().size()).orElse(1);
  }

  /** What the cluster answers; nothing where this server is alone in it, or it does not answer. */
  public <T> Optional<T> ask(Function<HazelcastInstance, T> question) {
    if (cluster.isEmpty() || System.nanoTime() - restsUntil < 0) {
      return Optional.empty();
    }
    try {
      return cluster.filter(one -> one.getCluster().getMembers().size() > 1).map(question);
    } catch (HazelcastException | IllegalStateException e) {
      restsUntil = System.nanoTime() + REST_NANOS;
      LOG.log(Level.WARNING, "The other nodes cannot be asked and are left alone for a moment", e);
      return Optional.empty();
    }
  }
}
