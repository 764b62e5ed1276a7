package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignOnSettingsTest {
  private final Map<String, String> said =
      new HashMap<>(
          Map.of(
              "madang.oidc.issuer", "https://id.example.org/realms/staff",
              "madang.oidc.client.id", "madang",
              "madang.oidc.client.secret", "hush",
              "madang.public.url", "https://jam.example.org/"));

  @Test
  void withoutAnIssuerThereIsNoSignOn() {
    said.put("madang.oidc.issuer", " ");
    assertThat(read()).isEmpty();
  }

  @Test
  void whatIsNotSaidIsCautious() {
    var settings = read().orElseThrow();
    assertThat(settings.trustsEmail()).isFalse();
    assertThat(settings.claims().adminGroup()).isNull();
    assertThat(settings.checkEvery()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.grace()).isEqualTo(Duration.ofMinutes(60));
    assertThat(settings.name()).isEqualTo("id.example.org");
    assertThat(settings.callback()).hasToString("https://jam.example.org/api/sign-on/callback");
    assertThat(settings.https()).isTrue();
  }

  @Test
  void whatIsMissingIsNamedAsTheOperatorWritesIt() {
    said.remove("madang.oidc.client.secret");
    assertThatThrownBy(this::read).hasMessageContaining("MADANG_OIDC_CLIENT_SECRET");
  }

  @Test
  void anAddressThatOthersCanReadAlongIsRefused() {
    said.put("madang.oidc.issuer", "http://id.example.org/realms/staff");
    assertThatThrownBy(this::read).hasMessageContaining("https");
    said.put("madang.oidc.issuer", "http://localhost:8081/realms/staff");
    assertThat(read()).isPresent();
  }

  @Test
  void aNumberOfMinutesIsANumber() {
    said.put("madang.oidc.check.minutes", "0");
    assertThatThrownBy(this::read).hasMessageContaining("MADANG_OIDC_CHECK_MINUTES");
  }

  @Test
  void theSecretIsNotInWhatIsLogged() {
    assertThat(read().orElseThrow().toString()).doesNotContain("hush");
  }

  private Optional<SignOnSettings> read() {
    return SignOnSettings.of(name -> Optional.ofNullable(said.get(name)));
  }
}
