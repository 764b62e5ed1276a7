package org.madang.jam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProviderRolesTest {
  private static final UUID JAM = UUID.fromString("00000000-0000-0000-0000-00000000000a");

  @Test
  void aGroupNamesAJamAndARole() {
    assertThat(ProviderRoles.of(Set.of("madang:" + JAM + ":moderator")))
        .isEqualTo(Map.of(JAM, Set.of(JamRole.MODERATOR)));
    assertThat(
            ProviderRoles.of(
                Set.of("/madang/" + JAM + "/executive", "/madang/" + JAM + "/participant")))
        .isEqualTo(Map.of(JAM, Set.of(JamRole.EXECUTIVE, JamRole.PARTICIPANT)));
  }

  @Test
  void otherGroupsMeanNothingHere() {
    assertThat(
            ProviderRoles.of(
                Set.of(
                    "staff",
                    "madang:" + JAM,
                    "madang:" + JAM + ":admin",
                    "x:" + JAM + ":moderator")))
        .isEmpty();
  }
}
