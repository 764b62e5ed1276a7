package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.launcher.Ports;

/** What somebody outside can knock at, on a Madang as {@code scripts/run} starts it. */
class DoorsIT {
  private static final Path DATA = Path.of("target/test-doors").toAbsolutePath();

  @Test
  void onlyTheServersOwnPortIsOpenAndForHttp11() throws Exception {
    var port = Ports.free(1);
    var madang = start(port);
    try {
      Launching.awaitReady(port);
      var server = Launching.server(DATA);

      assertThat(Doors.of(server)).containsExactly("any " + port);
      assertThat(madang.descendants().filter(process -> !process.equals(server)).toList())
          .as("PostgreSQL and its processes")
          .isNotEmpty()
          .allSatisfy(process -> assertThat(Doors.of(process)).allMatch(DoorsIT::isInside));
      assertThat(Doors.of(madang.toHandle())).as("the launcher").isEmpty();
      assertThat(spoken(port)).isEqualTo(HttpClient.Version.HTTP_1_1);
    } finally {
      madang.destroy();
      madang.onExit().join();
    }
  }

  /** What the server answers in to a program that would rather speak HTTP/2. */
  private static HttpClient.Version spoken(int port) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      return http.send(request, BodyHandlers.discarding()).version();
    }
  }

  private static boolean isInside(String door) {
    return door.startsWith("loopback ");
  }

  private static Process start(int port) throws IOException {
    var builder = Launching.alone(port, DATA);
    builder.environment().keySet().removeAll(List.of("MADANG_DATABASE_URL"));
    return builder.start();
  }
}
