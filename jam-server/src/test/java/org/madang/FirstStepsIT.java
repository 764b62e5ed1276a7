package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class FirstStepsIT {
  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void theCastSitsInTheirJamAndTheOutsiderDoesNotSeeIt(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");

    var seen = JamServer.object(cast.ben().get("jams/" + cast.jam()));
    assertThat(seen.get("title").getAsString()).isEqualTo("Green City");
    assertThat(seen.get("phase").getAsString()).isEqualTo("IDEATE");

    assertThat(cast.dee().get("jams/" + cast.jam()).statusCode()).isEqualTo(404);
    assertThat(cast.ben().get("jams").body()).contains(cast.jam());
    assertThat(cast.dee().get("jams").body()).doesNotContain(cast.jam());
  }

  @Test
  void thePageIsSmallAndAskedForOnce(@ArquillianResource URI base) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var page = http.send(asking(base, "/jams/anything"), BodyHandlers.ofByteArray());
      assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      var html = new String(unzipped(page.body()), StandardCharsets.UTF_8);
      var assets =
          Pattern.compile("\"(/assets/[^\"]+)\"")
              .matcher(html)
              .results()
              .map(r -> r.group(1))
              .toList();
      assertThat(assets).hasSize(1); // the script
      var style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("style-src 'sha256-" + sha256(style) + "'");

      for (var asset : assets) {
        var answer = http.send(asking(base, asset), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body().length).isLessThan(100_000);
        var plain =
            http.send(
                HttpRequest.newBuilder(base.resolve(asset)).build(), BodyHandlers.ofByteArray());
        assertThat(plain.body()).isEqualTo(unzipped(answer.body()));
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).doesNotContain("from\"./");
      }
      var tag = page.headers().firstValue("ETag").orElseThrow();
      var again =
          http.send(
              HttpRequest.newBuilder(base.resolve("/")).header("If-None-Match", tag).build(),
              BodyHandlers.ofByteArray());
      assertThat(again.statusCode()).isEqualTo(304);
      for (var secret : List.of("/WEB-INF/web.xml", "/assets/../WEB-INF/web.xml", "/none.js")) {
        var refused = http.send(asking(base, secret), BodyHandlers.ofByteArray());
        assertThat(refused.statusCode()).as(secret).isGreaterThanOrEqualTo(400);
      }
    }
  }

  private static HttpRequest asking(URI base, String path) {
    return HttpRequest.newBuilder(URI.create(base.resolve("/") + path.substring(1)))
        .header("Accept-Encoding", "gzip")
        .build();
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  private static byte[] unzipped(byte[] zipped) throws IOException {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return zip.readAllBytes();
    }
  }
}
