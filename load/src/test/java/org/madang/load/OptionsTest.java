package org.madang.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void whatIsNotSaidIsAsUsual() {
    var options = Options.of(List.of("--peer", "--sessions", "12"));

    assertThat(options.count("sessions", 1000)).isEqualTo(12);
    assertThat(options.has("peer")).isTrue();
    assertThat(Options.of(List.of()).count("sessions", 1000)).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.1:8080", "http://8.8.8.8", "nonsense"})
  void loadGoesToThisMachineOnly(String url) {
    assertThatThrownBy(() -> Options.of(List.of("--url", url)))
        .hasMessageContaining("this machine only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
  void thisMachineHasSeveralNames(String url) {
    assertThat(Options.of(List.of("--url", url)).text("url", "")).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "many", "1000001"})
  void aNumberIsOneWithinItsBounds(String number) {
    assertThatThrownBy(() -> Options.of(List.of("--sessions", number)))
        .hasMessageContaining("--sessions");
  }

  @Test
  void aPhaseLastsHalfAnHourAtMost() {
    assertThatThrownBy(() -> Options.of(List.of("--seconds", "1801")))
        .hasMessageContaining("--seconds is a number from 1 to 1800");
    assertThat(Options.of(List.of("--seconds", "1800")).seconds(10)).isEqualTo(1800);
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> Options.of(List.of("--sesions", "3")))
        .hasMessageContaining("--sesions");
  }
}
