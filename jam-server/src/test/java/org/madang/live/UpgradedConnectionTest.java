package org.madang.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class UpgradedConnectionTest {
  /** Tyrus closes what says too much, and asks on as long as there is something to be read. */
  @Test
  void whoIsBeingClosedHasNothingMoreToSay() throws Exception {
    var upgraded = new UpgradedConnection();
    try (var closer = Executors.newSingleThreadScheduledExecutor()) {
      upgraded.usedBy(new Quiet(), null, closer);
      upgraded.init(new Talkative());
      assertThat(upgraded.getInputStream().isReady()).isTrue();

      upgraded.close();

      assertThat(upgraded.getInputStream().isReady()).isFalse();
    }
  }

  private static final class Quiet implements HttpUpgradeHandler {
    @Override
    public void init(WebConnection connection) {}

    @Override
    public void destroy() {}
  }

  private static final class Talkative extends ServletInputStream implements WebConnection {
    @Override
    public ServletInputStream getInputStream() {
      return this;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      throw new IOException("It only talks.");
    }

    @Override
    public void close() {}

    @Override
    public int read() {
      return 'x';
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {}
  }
}
