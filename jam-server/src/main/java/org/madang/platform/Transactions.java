package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/**
 * Transactions of what is not a request of its own, where the resource is the transaction: of what
 * runs by itself, and of what many ask for at once.
 */
@ApplicationScoped
public class Transactions {
  @Inject private UserTransaction transaction;

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
