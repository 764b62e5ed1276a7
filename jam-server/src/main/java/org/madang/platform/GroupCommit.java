package org.madang.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who write at the same moment share one transaction (group commit: DeWitt et al.,
 * Implementation Techniques for Main Memory Database Systems, SIGMOD 1984, section 5). Whoever
 * comes while nobody writes, writes at once and alone; whoever comes meanwhile waits, and one of
 * them then writes for all. So the more there are, the less a transaction costs each.
 *
 * @param <E> what is written
 * @param <R> what becomes of it
 */
public final class GroupCommit<E, R> {
  private static final class Waiting<E, R> {
    private final E element;
    private @Nullable R result;
    private @Nullable RuntimeException refused;
    private boolean done;

    Waiting(E element) {
      this.element = element;
    }
  }

  private final int most;
  private final Function<List<E>, List<R>> write;
  private final Deque<Waiting<E, R>> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();
  private boolean writing;

  /**
   * @param most that are written together
   * @param write writes all in one transaction, or throws and writes none; the results are in the
   *     order of what is written
   */
  public GroupCommit(int most, Function<List<E>, List<R>> write) {
    this.most = most;
    this.write = write;
  }

  /**
   * Returns when the element is written. What keeps one of a group from being written is thrown to
   * that one alone: the others are written without it. While the database is away all hear so.
   */
  public R write(E element) {
    var mine = new Waiting<E, R>(element);
    lock.lock();
    try {
      waiting.add(mine);
      while (!mine.done) {
        if (writing) {
          written.awaitUninterruptibly();
        } else {
          lead();
        }
      }
    } finally {
      lock.unlock();
    }
    if (mine.refused != null) {
      throw mine.refused;
    }
    @SuppressWarnings("NullAway") // what is done and not refused has a result
    R result = mine.result;
    return result;
  }

  /** How many wait for the next group. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Writes the first of those who wait, while others may come. */
  private void lead() {
    var group = new ArrayList<Waiting<E, R>>();
    while (group.size() < most && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
    writing = true;
    lock.unlock();
    try {
      together(group);
    } finally {
      lock.lock();
      writing = false;
      for (var one : group) {
        if (one.result == null && one.refused == null) { // an Error, which the leader throws
          one.refused = new IllegalStateException("What was written for many fell over");
        }
        one.done = true;
      }
      written.signalAll();
    }
  }

  private void together(List<Waiting<E, R>> group) {
    try {
      var results = write.apply(group.stream().map(one -> one.element).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).result = results.get(i);
      }
    } catch (RuntimeException e) {
      if (group.size() == 1 || Outage.of(e).isPresent()) {
        group.forEach(one -> one.refused = e);
      } else {
        group.forEach(one -> together(List.of(one)));
      }
    }
  }
}
