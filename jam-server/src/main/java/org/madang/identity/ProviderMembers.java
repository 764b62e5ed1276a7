package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.SignInNeeded;

/** What becomes here of those who come by the provider. */
@ApplicationScoped
class ProviderMembers {
  @Inject private SignOn signOn;
  @Inject private ProviderAccounts accounts;
  @Inject private Members members;
  @Inject private SignIns signIns;
  @Inject private Event<SignedOn> signedOn;
  @Inject private Clock clock;

  /** The member this is; one of our own with the same checked address, or a new one. */
  Member admit(ProviderIdentity known) {
    var settings = signOn.on().settings();
    requireDomain(settings, known);
    var member =
        accounts
            .find(known)
            .map(account -> members.get(account.member()))
            .orElseGet(() -> firstTime(settings, known));
    follow(member, known);
    return member;
  }

  /** Takes over what the provider says of a member now. */
  void follow(Member member, ProviderIdentity known) {
    var claims = signOn.on().settings().claims();
    var profile = member.profile();
    member.describe(
        Profile.of(
            profile.name(),
            cohort(known, claims.function(), profile.function()),
            cohort(known, claims.unit(), profile.unit()),
            cohort(known, claims.region(), profile.region()),
            profile.locale()));
    var groups = Set.copyOf(known.words(claims.groups()));
    if (claims.adminGroup() != null) {
      member.administer(groups.contains(claims.adminGroup()));
    }
    signedOn.fire(new SignedOn(member, groups));
  }

  private Member firstTime(SignOnSettings settings, ProviderIdentity known) {
    var email = known.verifiedEmail().map(EmailAddress::of);
    var member =
        email
            .flatMap(members::withEmail)
            .map(here -> link(settings, here))
            .orElseGet(() -> join(known, email));
    accounts.add(known, member, clock.instant());
    return member;
  }

  /**
   * From now on the provider alone lets this member in: the password goes, and old sessions end.
   */
  private Member link(SignOnSettings settings, Member here) {
    if (!settings.trustsEmail() || accounts.has(here)) {
      throw new SignInNeeded("email-in-use", "Somebody with this e-mail address is already here.");
    }
    signIns.handOver(here);
    return here;
  }

  private Member join(ProviderIdentity known, Optional<String> email) {
    var profile = Profile.of(known.name(), null, null, null, locale(known));
    var member = Member.join(UUID.randomUUID(), email.orElse(null), profile, clock.instant());
    if (email.isPresent()) {
      member.proveEmail();
    }
    members.add(member);
    return member;
  }

  private static void requireDomain(SignOnSettings settings, ProviderIdentity known) {
    var fits =
        settings.domains().isEmpty()
            || known
                .verifiedEmail()
                .map(email -> email.substring(email.lastIndexOf('@') + 1))
                .filter(settings.domains()::contains)
                .isPresent();
    if (!fits) {
      throw new SignInNeeded(
          "email-domain", "Only members with a checked address of this organisation come in here.");
    }
  }

  private static String cohort(ProviderIdentity known, @Nullable String claim, String before) {
    return claim == null
        ? before
        : known
            .word(claim)
            .map(word -> word.substring(0, Math.min(word.length(), Profile.LIMIT)))
            .orElse("");
  }

  /** The language the provider names, if it is one. */
  private static String locale(ProviderIdentity known) {
    return known
        .word("locale")
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
        .filter(tag -> tag.length() <= 35)
        .orElse("en");
  }
}
