package org.madang.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReplayCommandTest {
  @Test
  void aFileThatIsNotThereIsSaidToBeMissing() {
    assertThat(ReplayCommand.reason(new NoSuchFileException("none.jsonl")))
        .isEqualTo("there is no file none.jsonl.");
  }

  @Test
  void whereNobodyListensIsSaidAtOnce() throws IOException {
    URI nowhere;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nowhere = URI.create("http://127.0.0.1:" + taken.getLocalPort());
    }
    assertThatThrownBy(() -> ReplayCommand.knock(JamClient.connections(), nowhere))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nobody listens at " + nowhere);
  }

  @Test
  void anOptionBeforeTheFileIsNotCalledUnknown() {
    assertThatThrownBy(() -> ReplayCommand.options("--admin-link", "x"))
        .hasMessageContaining("name the jam file first");
    assertThat(ReplayCommand.options("a.jsonl", "--admin-link", "x"))
        .containsEntry("--admin-link", "x");
  }

  @Test
  void whatCannotBeIsSaidBeforeAnythingIsAsked() {
    assertThatThrownBy(() -> ReplayCommand.options("a.jsonl", "--url", "localhost:8080"))
        .hasMessageContaining("http://localhost:8080");
    assertThatThrownBy(() -> ReplayCommand.options("a.jsonl", "--url", "http://a b"))
        .hasMessageContaining("http://a b");
    for (var speed : new String[] {"fast", "0", "-1", "NaN"}) {
      assertThatThrownBy(() -> ReplayCommand.options("a.jsonl", "--speed", speed))
          .hasMessageContaining("--speed");
    }
    assertThat(ReplayCommand.options("a.jsonl", "--speed", "max", "--url", "https://jam.example"))
        .hasSize(2);
  }
}
