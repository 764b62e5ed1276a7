package org.madang.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.madang.crowd.JamClient;

/** The static files that a browser fetches for a page it sees for the first time. */
final class StaticFiles {
  private static final Pattern IN_PAGE = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");
  private static final Pattern IN_SCRIPT = Pattern.compile("(?:from|import) ?\"(\\./[^\"]+)\"");

  private final HttpClient http = JamClient.connections();
  private final URI base;
  private final String cookie;

  StaticFiles(URI base, String session) {
    this.base = base;
    this.cookie = "madang_session=" + session;
  }

  /** Their paths: what the page names, and what its scripts import before they run. */
  List<String> of(String page) {
    var found = new LinkedHashSet<String>();
    var toRead = new ArrayDeque<>(named(IN_PAGE, page));
    while (!toRead.isEmpty()) {
      var path = toRead.poll();
      if (found.add(path) && path.endsWith(".js")) {
        toRead.addAll(named(IN_SCRIPT, path));
      }
    }
    return List.copyOf(found);
  }

  /** How many bytes come over the line for these paths, compressed where the server does. */
  long bytes(List<String> paths) {
    return paths.stream().mapToLong(path -> fetch(path, "gzip").length).sum();
  }

  private Set<String> named(Pattern pattern, String path) {
    var text = new String(fetch(path, "identity"), java.nio.charset.StandardCharsets.UTF_8);
    var names = new LinkedHashSet<String>();
    for (var match = pattern.matcher(text); match.find(); ) {
      names.add(base.resolve(path).resolve(match.group(1)).getPath());
    }
    return names;
  }

  private byte[] fetch(String path, String encoding) {
    try {
      var request =
          HttpRequest.newBuilder(base.resolve(path))
              .header("Accept-Encoding", encoding)
              .header("Cookie", cookie)
              .build();
      return http.send(request, BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotLoad("Stopped while the static files were listed.");
    }
  }
}
