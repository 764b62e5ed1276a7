package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminLinkTest {
  @TempDir private Path data;

  @Test
  void theLinkLeadsToWhereMadangListens() throws IOException {
    Front.keep(data, 8631);

    assertThat(base()).isEqualTo(URI.create("http://localhost:8631"));
    assertThat(base("--port", "8632")).isEqualTo(URI.create("http://localhost:8632"));
  }

  @Test
  void theUsualPortIsTakenWhereNothingIsKnown() throws IOException {
    assertThat(base()).isEqualTo(URI.create("http://localhost:8080"));

    Files.writeString(data.resolve("address"), "");
    assertThat(base()).isEqualTo(URI.create("http://localhost:8080"));
  }

  @Test
  void theAddressForBrowsersIsOne() {
    assertThat(Front.given("https://jam.example.org"))
        .contains(URI.create("https://jam.example.org"));
    assertThat(Front.given("")).isEmpty();
    assertThatThrownBy(() -> Front.given("jam.example.org"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("MADANG_PUBLIC_URL");
  }

  private URI base(String... words) {
    var all = new ArrayList<>(List.of("--data", data.toString()));
    all.addAll(List.of(words));
    return AdminLink.base(KeptWords.of(all), words.length > 0);
  }
}
