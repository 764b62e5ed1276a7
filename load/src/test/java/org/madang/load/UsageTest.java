package org.madang.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class UsageTest {
  @Test
  void whoListensOnAPortIsFoundAndItsWorkCounted() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var processes = Processes.listeningOn(socket.getLocalPort());
      assertThat(processes.servers()).containsExactly(ProcessHandle.current().pid());

      var used = Usage.during(processes, () -> work(300_000_000));

      assertThat(used.server()).isGreaterThanOrEqualTo(0.2);
      assertThat(Usage.peakMegabytes(processes)).isPositive();
    }
  }

  /** Keeps this thread busy for so much of its own CPU time. */
  private static void work(long nanos) {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    var end = threads.getCurrentThreadCpuTime() + nanos;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }
}
