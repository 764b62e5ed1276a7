package org.madang.jam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal;
import org.madang.platform.Refusal.Invalid;

class GuestTest {
  @Test
  void aLineNeedsOnlyAnAddress() {
    var guests =
        Guest.checked(
            Guest.read(
                "\ufeffemail,roles\nBen@Example.org,\nada@example.org,moderator executive\n"),
            2);
    assertThat(guests.getFirst().email()).isEqualTo("ben@example.org");
    assertThat(guests.getFirst().guest().name()).isEqualTo("ben");
    assertThat(guests.getFirst().roles()).containsExactly("participant");
    assertThat(guests.getLast().roles()).containsExactly("moderator", "executive");
  }

  @Test
  void aBadLineIsNamed() {
    var guests = Guest.read("email,roles\nben@example.org,\nada@example.org,emperor\n");
    assertThatThrownBy(() -> Guest.checked(guests, 2))
        .isInstanceOfSatisfying(
            Invalid.class, refused -> assertThat(refused.where()).isEqualTo("line 3"))
        .hasMessageContaining("bad-invitation");
  }

  @Test
  void whatHasNoColumnForAddressesIsRefused() {
    assertThatThrownBy(() -> Guest.read("name\nBen\n")).isInstanceOf(Refusal.class);
  }
}
