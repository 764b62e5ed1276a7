package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Digest;
import org.madang.platform.Refusal.SignInNeeded;

/** The steps of a sign-on by the provider, and its end. */
@ApplicationScoped
class SignOns {
  private static final System.Logger LOG = System.getLogger(SignOns.class.getName());

  @Inject private SignOn signOn;
  @Inject private ProviderMembers providerMembers;
  @Inject private ProviderAccounts accounts;
  @Inject private SignIns signIns;
  @Inject private Clock clock;

  URI begin(SignOnSecret secret) {
    try {
      return signOn.on().provider().authorization(secret);
    } catch (Provider.Unreachable silent) {
      throw unreachable(silent);
    }
  }

  /** The cookie of the session, for who came back with a code that is theirs. */
  NewCookie finish(
      SignOnSecret secret, @Nullable String state, @Nullable String code, @Nullable String issuer) {
    var on = signOn.on();
    if (state == null || !same(state, secret.state())) {
      throw new SignInNeeded("sign-on-stale", "This sign-on was not begun in this browser.");
    }
    if (code == null || issuer != null && !issuer.equals(on.settings().issuer().toString())) {
      throw new SignInNeeded("sign-on-refused", "The identity provider did not let you through.");
    }
    try {
      var granted = on.provider().exchange(code, secret);
      return begin(on, granted);
    } catch (Provider.Unreachable silent) {
      throw unreachable(silent);
    }
  }

  private NewCookie begin(SignOn.On on, Provider.Granted granted) {
    var known = granted.identity();
    var member = providerMembers.admit(known);
    var cookie = signIns.begin(member, on.settings().https());
    var digest = Digest.of(cookie.getValue());
    accounts.add(new ProviderSignIn(digest, known, on.sealed(granted.tokens()), clock.instant()));
    return cookie;
  }

  /** Where a browser that signs out here goes to sign out at the provider too. */
  Optional<URI> signOut(String token) {
    return signOn.maybe().flatMap(on -> signOut(on, token));
  }

  private Optional<URI> signOut(SignOn.On on, String token) {
    var tokens = accounts.signIn(Digest.of(token)).flatMap(signIn -> on.opened(signIn.tokens()));
    try {
      return tokens.isEmpty() ? Optional.empty() : on.provider().signOut(tokens.get());
    } catch (Provider.Unreachable silent) {
      LOG.log(Level.WARNING, "The identity provider does not answer.", silent);
      return Optional.empty();
    }
  }

  /** Ends what the provider says has ended there. */
  void ended(String logoutToken) {
    var on = signOn.on();
    try {
      var ended = on.provider().ended(logoutToken);
      var session = ended.getSessionID() == null ? null : ended.getSessionID().getValue();
      var subject = ended.getSubject() == null ? null : ended.getSubject().getValue();
      accounts.signIns(ended.getIssuer().getValue(), session, subject).forEach(signIns::endAt);
    } catch (Provider.Unreachable silent) {
      throw unreachable(silent);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static SignInNeeded unreachable(Provider.Unreachable silent) {
    LOG.log(Level.WARNING, "The identity provider does not answer.", silent);
    return new SignInNeeded("provider-unreachable", "The identity provider does not answer.");
  }
}
