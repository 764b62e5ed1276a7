package org.madang.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions of what runs by itself and not in a request, where the resource is the transaction;
 * and of requests that many make of the same thing at once.
 */
@ApplicationScoped
public class Transactions {
  @Inject private UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  /**
   * Runs work in a transaction of its own: committed when it returns, rolled back when it throws.
   */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Like {@link #call}, where many wait for the same row: the row is free once the work is
   * committed, and this returns once it is on disk, which all who wait for that then share. In
   * between others may see what a crash of the database would still undo; nobody was told that it
   * is done. See docs/decisions/0018.
   */
  public <T> T callInCrowd(Supplier<T> work) {
    var result =
        call(
            () -> {
              execute("set local synchronous_commit = off");
              return work.get();
            });
    execute("select pg_logical_emit_message(true, 'madang', '')"); // on disk after all before it
    return result;
  }

  private void execute(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be told how to commit", e);
    }
  }

  /** Like {@link #run}, with a result. */
  public <T> T call(Supplier<T> work) {
    try {
      transaction.begin();
      var done = false;
      try {
        var result = work.get();
        done = true;
        transaction.commit();
        return result;
      } finally {
        if (!done && transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
          transaction.rollback();
        }
      }
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException broken) {
      throw new IllegalStateException("The transaction did not come through", broken);
    }
  }
}
