package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderIdentityTest {
  @Test
  void aDotLeadsIntoAnObjectAndAWordIsAListOfOne() {
    var known =
        identity(
            Map.of(
                "realm_access", Map.of("roles", List.of("staff", "jam-office")),
                "region", "North",
                "https://example.org/unit", "Parks"));
    assertThat(known.words("realm_access.roles")).containsExactly("staff", "jam-office");
    assertThat(known.word("region")).contains("North");
    assertThat(known.word("https://example.org/unit")).contains("Parks");
    assertThat(known.words("nothing.here")).isEmpty();
    assertThat(known.words(null)).isEmpty();
  }

  @Test
  void anAddressCountsOnlyWhenItWasVerified() {
    var address = "Ada@City.example";
    assertThat(identity(Map.of("email", address)).verifiedEmail()).isEmpty();
    assertThat(identity(Map.of("email", address, "email_verified", false)).verifiedEmail())
        .isEmpty();
    assertThat(identity(Map.of("email", address, "email_verified", true)).verifiedEmail())
        .contains("ada@city.example");
  }

  @Test
  void somebodyWithoutANameIsStillSomebody() {
    assertThat(identity(Map.of()).name()).isEqualTo("?");
    assertThat(identity(Map.of("name", "x".repeat(200))).name()).hasSize(Profile.LIMIT);
  }

  private static ProviderIdentity identity(Map<String, Object> claims) {
    return new ProviderIdentity("issuer", "subject", null, claims);
  }
}
