package org.madang.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.crowd.JamClient;

/** Every scenario in its shortest form, so that none of them stops working unseen. */
class LoadIT {
  private static @Nullable OwnServer server;
  private static URI base;
  private static JamClient admin;

  @BeforeAll
  static void start() {
    var started =
        OwnServer.start(
            Path.of("..", "jam-server", "target", "launcher").toAbsolutePath().normalize(),
            OwnServer.freePort());
    server = started;
    base = started.adminLink().resolve("/");
    admin = Crowd.admin(started.adminLink());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void everyWatcherHearsEveryPost() throws Exception {
    var told =
        play("live", "--sessions", "20", "--rate", "4", "--threads", "1", "--watch", "jam,thread");

    assertThat(number(told, "posts")).isPositive();
    assertThat(told)
        .containsEntry("missing", "0")
        .containsEntry("repeated", "0")
        .containsEntry("dropped", "0");
    assertThat(number(told, "server_cpu_s")).isPositive();
    assertThat(number(told, "server_peak_mb")).isPositive();
  }

  @Test
  void repliesAreTakenAndCounted() throws Exception {
    var told = play("write", "--at-once", "4", "--members", "4", "--threads", "3");

    assertThat(number(told, "hot_accepted")).isPositive();
    assertThat(number(told, "many_accepted")).isPositive();
    assertThat(told).containsEntry("hot_failed", "0").containsEntry("many_refused", "0");
    assertThat(number(told, "many_database_ms")).isPositive();
  }

  @Test
  void pagesAreRead() throws Exception {
    var told = play("read", "--at-once", "2", "--members", "4", "--posts", "300");

    for (var page : List.of("first", "deep", "thread", "forum")) {
      assertThat(number(told, page + "_accepted")).isPositive();
      assertThat(told).containsEntry(page + "_refused", "0").containsEntry(page + "_failed", "0");
    }
  }

  @Test
  void whoeverArrivesGetsToALivePage() throws Exception {
    var told = play("bell", "--sessions", "10");

    assertThat(told).containsEntry("arrivals", "10").containsEntry("incomplete", "0");
    assertThat(told).as("the script").containsEntry("static_files", "1");
  }

  @Test
  void aDayIsMostlyReading() throws Exception {
    var told = play("mix", "--sessions", "10", "--members", "20", "--posts", "50", "--rate", "30");

    assertThat(number(told, "thread_accepted")).isGreaterThan(number(told, "reply_accepted"));
    assertThat(told).containsEntry("reply_refused", "0").containsEntry("missing", "0");
  }

  private static Map<String, String> play(String name, String... words) throws Exception {
    var options = new java.util.ArrayList<>(List.of(words));
    options.addAll(List.of("--seconds", "4", "--warm", "1"));
    var clock = Clock.systemUTC();
    var outcome = new Scenarios(Options.of(options), clock).play(name, base, admin);
    assertThat(new ResultPage("scripts/load " + name, clock.instant(), outcome).html())
        .contains("<svg", "</html>");
    return outcome.figures().values();
  }

  private static double number(Map<String, String> told, String name) {
    assertThat(told).containsKey(name);
    return Double.parseDouble(told.get(name));
  }
}
