package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.madang.platform.ArrayText;
import org.madang.platform.Digest;

/** Who is signed in. */
@ApplicationScoped
public class SignIns {
  public static final String COOKIE = "madang_session";

  /** What the database cries when a session is ended, on whichever node; with its digest. */
  public static final String ENDED = "session-ended";

  /**
   * How long a session is believed without asking the database; on other nodes it ends this late.
   */
  private static final Duration BELIEVED_FOR = Duration.ofSeconds(3);

  private static final int BELIEVED_AT_MOST = 20_000;

  @PersistenceContext private EntityManager entities;
  @Inject private SignOn signOn;
  @Inject private Standing standing;
  @Inject private Clock clock;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** Who holds a session, and until when that need not be asked again. */
  record Known(UUID member, boolean admin, Instant until) {
    /** Not for longer than believed, though the clock is set back. */
    boolean holds(Instant now) {
      return now.isBefore(until) && !now.plus(BELIEVED_FOR).isBefore(until);
    }
  }

  /** Signs a member in: the cookie by which the browser is known from now on. */
  public NewCookie begin(Member member, boolean https) {
    entities
        .createQuery("delete from SignIn s where s.member = :member and s.expires <= :now")
        .setParameter("member", member.id())
        .setParameter("now", clock.instant())
        .executeUpdate();
    var token = Tokens.fresh();
    entities.persist(new SignIn(Digest.of(token), member.id(), clock.instant()));
    return cookie(token, (int) SignIn.HOLDS_FOR.toSeconds(), https);
  }

  /**
   * Gives an account to who has shown that its address is theirs: whoever signed up with it before
   * comes in no more, neither by a password nor by a session.
   */
  public void handOver(Member member) {
    member.proveEmail();
    member.forgetPassword();
    endOthers(member.id(), "");
  }

  /** Signs out whoever holds this token: the cookie that makes the browser forget. */
  NewCookie end(String token, boolean https) {
    endAt(Digest.of(token));
    return cookie("", 0, https);
  }

  /** Ends the session with this digest. */
  void endAt(String digest) {
    entities
        .createQuery("delete from SignIn s where s.tokenDigest = :digest")
        .setParameter("digest", digest)
        .executeUpdate();
    known.remove(digest);
  }

  /** Whether an identity provider may end sessions without a word to us. */
  public boolean dependOnProvider() {
    return signOn.maybe().isPresent();
  }

  /** Those of these sessions, by digest, that have neither been ended nor run out. One query. */
  public Set<String> inForce(Collection<String> sessions) {
    var found =
        entities
            .createNativeQuery(
                """
                select token_digest from sign_in
                where token_digest = any(cast(?1 as text[])) and expires > cast(?2 as timestamptz)
                """)
            .setParameter(1, ArrayText.of(sessions))
            .setParameter(2, clock.instant().toString())
            .getResultList();
    return ((List<?>) found).stream().map(String.class::cast).collect(Collectors.toSet());
  }

  /** Those of these sessions that stand no more at the provider; asks it where that is due. */
  public Set<String> endedAtProvider(Collection<String> sessions) {
    return standing.doubtful(sessions).stream()
        .filter(session -> !standing.holds(session))
        .collect(Collectors.toSet());
  }

  /** Whoever holds this token, if it still holds. */
  Optional<Known> holder(String token) {
    var digest = Digest.of(token);
    var now = clock.instant();
    var believed = known.get(digest);
    if (believed != null && believed.holds(now)) {
      return Optional.of(believed);
    }
    var asked = ask(digest, now);
    if (known.size() >= BELIEVED_AT_MOST) {
      known.values().removeIf(one -> !now.isBefore(one.until()));
    }
    asked.ifPresentOrElse(one -> known.put(digest, one), () -> known.remove(digest));
    return asked;
  }

  private Optional<Known> ask(String digest, Instant now) {
    return Optional.ofNullable(entities.find(SignIn.class, digest))
        .filter(signIn -> signIn.holds(now) && standing.holds(digest))
        .map(signIn -> entities.find(Member.class, signIn.member()))
        .map(member -> new Known(member.id(), member.isAdmin(), now.plus(BELIEVED_FOR)));
  }

  /** Ends every session of a member but the one with this token. */
  void endOthers(UUID member, String token) {
    entities
        .createQuery("delete from SignIn s where s.member = :member and s.tokenDigest <> :digest")
        .setParameter("member", member)
        .setParameter("digest", Digest.of(token))
        .executeUpdate();
    known.values().removeIf(one -> one.member().equals(member));
  }

  private static NewCookie cookie(String token, int seconds, boolean https) {
    return new NewCookie.Builder(COOKIE)
        .value(token)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(https)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
