package org.madang.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the browser UI, held in memory (some 350 KB) as they are and compressed once. The
 * container would read and send them whole each time.
 */
@ApplicationScoped
class Assets {
  private static final Pattern NAME = Pattern.compile("/(assets/)?[0-9A-Za-z_-][0-9A-Za-z._-]*");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml");

  private final Map<String, Asset> held = new ConcurrentHashMap<>();

  /**
   * A file.
   *
   * @param tag changes with the contents
   * @param style the digest of the style in it, if there is one
   */
  private record Asset(Body body, String type, String tag, Optional<String> style) {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    static Asset of(byte[] plain, String type) {
      var tag = '"' + Digest.of(plain).substring(0, 16) + '"';
      var style =
          type.startsWith("text/html") ? style(new String(plain, UTF_8)) : Optional.<String>empty();
      return new Asset(Body.lasting(plain), type, tag, style);
    }

    private static Optional<String> style(String page) {
      return STYLE
          .matcher(page)
          .results()
          .map(found -> HashChain.sha256().digest(found.group(1).getBytes(UTF_8)))
          .map(Base64.getEncoder()::encodeToString)
          .findFirst();
    }
  }

  /** Sends a file of the browser UI; false when there is no such file, and nothing was done. */
  boolean send(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asset = find(path, request.getServletContext());
    var reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    if (asset.isEmpty() || !reading) {
      return false;
    }
    asset.get().style().ifPresent(digest -> SafetyHeaders.allowStyle(digest, response));
    response.setHeader("ETag", asset.get().tag());
    if (asset.get().tag().equals(request.getHeader("If-None-Match"))) {
      response.setHeader("Vary", "Accept-Encoding");
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      asset.get().body().send(asset.get().type(), request, response);
    }
    return true;
  }

  private Optional<Asset> find(String path, ServletContext context) throws IOException {
    var known = held.get(path);
    var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (known != null || type == null || !NAME.matcher(path).matches()) {
      return Optional.ofNullable(known);
    }
    try (var file = context.getResourceAsStream(path)) {
      if (file == null) {
        return Optional.empty();
      }
      var asset = Asset.of(file.readAllBytes(), type);
      held.put(path, asset);
      return Optional.of(asset);
    }
  }
}
