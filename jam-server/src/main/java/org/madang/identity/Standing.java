package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.madang.platform.Refusal;
import org.madang.platform.Transactions;

/**
 * Whether sessions that the provider began still stand there. Asked at most once in the set time a
 * session, by one request on one node; requests of the same session on this node wait for its
 * answer, those on other nodes go on as before for that moment.
 */
@ApplicationScoped
class Standing {
  private static final System.Logger LOG = System.getLogger(Standing.class.getName());

  /** More questions than this at once are put off: a slow provider must not take all threads. */
  private static final int QUESTIONS_AT_ONCE = 16;

  @Inject private SignOn signOn;
  @Inject private ProviderAccounts accounts;
  @Inject private ProviderMembers providerMembers;
  @Inject private SignIns signIns;
  @Inject private Members members;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  private final Map<String, CompletableFuture<Boolean>> asking = new ConcurrentHashMap<>();
  private final Semaphore questions = new Semaphore(QUESTIONS_AT_ONCE);

  /** Those of these sessions of which one cannot say without a closer look that they stand. */
  List<String> doubtful(Collection<String> digests) {
    return signOn
        .maybe()
        .map(on -> clock.instant().minus(on.settings().checkEvery()))
        .map(since -> accounts.unconfirmed(digests, since))
        .orElse(List.of());
  }

  /** Whether the session with this digest stands; true for one that the provider did not begin. */
  boolean holds(String digest) {
    var signIn = accounts.signIn(digest).orElse(null);
    if (signIn == null) {
      return true;
    }
    var on = signOn.maybe().orElse(null);
    if (on == null) {
      return false; // nobody can say any more whether it stands
    }
    var now = clock.instant();
    return signIn.isDue(now, on.settings().checkEvery())
        ? askOnce(on, digest, signIn)
        : signIn.standsUnasked(now, on.settings().grace());
  }

  private boolean askOnce(SignOn.On on, String digest, ProviderSignIn signIn) {
    var mine = new CompletableFuture<Boolean>();
    var others = asking.putIfAbsent(digest, mine);
    if (others != null) {
      return others.join();
    }
    try {
      var holds = ask(on, digest, signIn);
      mine.complete(holds);
      return holds;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e); // nobody is signed out because something broke here
      throw e;
    } finally {
      asking.remove(digest);
      mine.completeExceptionally(new IllegalStateException("nobody has answered"));
    }
  }

  private boolean ask(SignOn.On on, String digest, ProviderSignIn signIn) {
    var now = clock.instant();
    var unasked = signIn.standsUnasked(now, on.settings().grace());
    if (!questions.tryAcquire()) {
      return unasked;
    }
    try {
      if (!transactions.call(() -> accounts.take(digest, signIn.askedAt(), now))) {
        return unasked;
      }
      var tokens = on.opened(signIn.tokens()).orElseThrow(Refusal.SignInNeeded::new);
      var granted = on.provider().refresh(tokens);
      transactions.run(() -> confirm(on, digest, signIn, granted, now));
      return true;
    } catch (Refusal gone) {
      transactions.run(() -> signIns.endAt(digest));
      return false;
    } catch (Provider.Unreachable silent) {
      LOG.log(Level.WARNING, "The identity provider does not answer.", silent);
      return unasked;
    } finally {
      questions.release();
    }
  }

  private void confirm(
      SignOn.On on, String digest, ProviderSignIn asked, Provider.Granted granted, Instant now) {
    var identity = granted.identity();
    if (identity != null) {
      requireSame(asked, identity);
      accounts
          .find(identity)
          .ifPresent(account -> providerMembers.follow(members.get(account.member()), identity));
    }
    accounts.signIn(digest).ifPresent(kept -> kept.confirm(on.sealed(granted.tokens()), now));
  }

  private static void requireSame(ProviderSignIn asked, ProviderIdentity said) {
    if (!asked.subject().equals(said.subject())) {
      throw new Refusal.SignInNeeded("sign-on-refused", "This is somebody else.");
    }
  }
}
