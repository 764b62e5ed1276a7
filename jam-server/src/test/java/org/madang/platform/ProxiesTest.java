package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProxiesTest {
  private final Proxies proxies =
      new Proxies(List.of(Network.of("10.0.0.0/8"), Network.of("::1"), Network.of("127.0.0.1")));

  @Test
  void theClientIsTheLastWhoIsNoProxyOfOurs() {
    assertThat(proxies.client(List.of("192.0.2.7"), "10.1.2.3")).isEqualTo("192.0.2.7");
    assertThat(proxies.client(List.of("192.0.2.7, 10.9.9.9"), "::1")).isEqualTo("192.0.2.7");
    assertThat(proxies.client(List.of("192.0.2.7", "198.51.100.1"), "127.0.0.1"))
        .as("the first may be invented")
        .isEqualTo("198.51.100.1");
  }

  @Test
  void whatIsNoAddressIsNotBelieved() {
    assertThat(proxies.client(List.of("192.0.2.7, unknown"), "10.1.2.3")).isEqualTo("10.1.2.3");
    assertThat(proxies.client(List.of(), "10.1.2.3")).isEqualTo("10.1.2.3");
    assertThat(proxies.client(List.of("localhost"), "10.1.2.3")).isEqualTo("10.1.2.3");
  }

  @Test
  void aNetworkHoldsItsAddressesAndNoOthers() {
    assertThat(holds("10.0.0.0/8", "10.255.0.1")).isTrue();
    assertThat(holds("10.0.0.0/8", "11.0.0.1")).isFalse();
    assertThat(holds("192.0.2.128/25", "192.0.2.127")).isFalse();
    assertThat(holds("2001:db8::/32", "2001:db8:1::5")).isTrue();
    assertThat(holds("2001:db8::/32", "10.0.0.1")).isFalse();
    assertThatThrownBy(() -> Network.of("example.org")).hasMessageContaining("example.org");
    assertThatThrownBy(() -> Network.of("10.0.0.0/33")).isInstanceOf(RuntimeException.class);
  }

  private static boolean holds(String network, String address) {
    return Network.of(network).holds(Objects.requireNonNull(Address.parsed(address)));
  }
}
