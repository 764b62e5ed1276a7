package org.madang.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SayingTest {
  @Test
  void itsLengthIsWrittenAsRfc6455Asks() {
    assertThat(header(125)).containsExactly(0x81, 125);
    assertThat(header(126)).containsExactly(0x81, 126, 0, 126);
    assertThat(header(0xFFFF)).containsExactly(0x81, 126, 0xFF, 0xFF);
    assertThat(header(0x10000)).containsExactly(0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0);
  }

  @Test
  void wordsAreCountedInBytes() {
    var frame = Saying.of("마당").frame();

    assertThat(frame[1]).isEqualTo((byte) 6);
    assertThat(new String(frame, 2, 6, StandardCharsets.UTF_8)).isEqualTo("마당");
  }

  private static int[] header(int length) {
    var frame = Saying.of("x".repeat(length)).frame();
    var header = Arrays.copyOf(frame, frame.length - length);
    return java.util.stream.IntStream.range(0, header.length).map(i -> header[i] & 0xFF).toArray();
  }
}
