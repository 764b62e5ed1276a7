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
  void whatAHostHadGivenIsNotTheProvidersToTake() {
    var participant = Set.of(JamRole.PARTICIPANT);
    var both = Set.of(JamRole.PARTICIPANT, JamRole.MODERATOR);
    assertThat(ProviderRoles.ofProvider(Set.of(), participant, both))
        .containsExactly(JamRole.MODERATOR);
    assertThat(ProviderRoles.ofProvider(Set.of(JamRole.MODERATOR), both, both))
        .containsExactly(JamRole.MODERATOR);
    assertThat(ProviderRoles.ofProvider(Set.of(), Set.of(), participant)).isEqualTo(participant);
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
