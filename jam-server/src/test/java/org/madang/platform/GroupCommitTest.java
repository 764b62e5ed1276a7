package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch firstWrites = new CountDownLatch(1);
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void everybodyGoes() {
    people.close();
  }

  @Test
  void whoComesWhileOneWritesIsWrittenTogetherAndEachGetsTheirOwnResult() throws Exception {
    var commit = new GroupCommit<Integer, String>(4, this::write);
    var written = crowd(commit, 10);
    for (int number = 0; number < 10; number++) {
      assertThat(written.get(number).get()).isEqualTo("#" + number);
    }
    assertThat(groups.stream().map(List::size)).containsExactly(1, 4, 4, 1);
    assertThat(groups.stream().flatMap(List::stream)).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBeWrittenIsRefusedAloneAndTheOthersAreWritten() throws Exception {
    var commit =
        new GroupCommit<Integer, String>(
            64,
            group -> {
              var results = write(group);
              if (group.contains(3)) {
                throw new IllegalArgumentException("three");
              }
              return results;
            });
    var written = crowd(commit, 8);
    for (int number = 0; number < 8; number++) {
      var answer = written.get(number);
      if (number == 3) {
        assertThatThrownBy(answer::get).cause().hasMessage("three");
      } else {
        assertThat(answer.get()).isEqualTo("#" + number);
      }
    }
  }

  @Test
  void whileTheDatabaseIsAwayNobodyWaitsForTheOthersToFindOut() throws Exception {
    var away = new IllegalStateException(new SQLException("gone", "08006"));
    var commit =
        new GroupCommit<Integer, String>(
            64,
            group -> {
              if (write(group).size() > 1) {
                throw away;
              }
              return List.of("written before");
            });
    var written = crowd(commit, 8);
    assertThat(written.getFirst().get()).isEqualTo("written before");
    for (var answer : written.subList(1, 8)) {
      assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class).hasCause(away);
    }
    assertThat(groups).hasSize(2);
  }

  /** The first writes alone, and ends when all the others wait. */
  private List<Future<String>> crowd(GroupCommit<Integer, String> commit, int size)
      throws InterruptedException {
    var written = new ArrayList<Future<String>>();
    written.add(people.submit(() -> commit.write(0)));
    firstWrites.await();
    IntStream.range(1, size)
        .<Callable<String>>mapToObj(number -> () -> commit.write(number))
        .map(people::submit)
        .forEach(written::add);
    while (commit.waiting() < size - 1) {
      Thread.onSpinWait();
    }
    firstMayEnd.countDown();
    return written;
  }

  private List<String> write(List<Integer> group) {
    groups.add(group);
    firstWrites.countDown();
    try {
      firstMayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return group.stream().map(number -> "#" + number).toList();
  }
}
