package org.madang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What a server of this machine says of itself. */
final class Health {
  // over HTTP/2 a connection made before the program was there answers 404 for ever
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private Health() {}

  /** Its answer, if it gives one. */
  static Optional<HttpResponse<String>> at(int port) {
    var ready =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return Optional.of(HTTP.send(ready, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Whether by its answer it takes requests. */
  static boolean isGood(Optional<HttpResponse<String>> health) {
    return health.filter(answer -> answer.statusCode() == 200).isPresent();
  }
}
