package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.madang.platform.Digest;

/** Who is signed in. */
@ApplicationScoped
public class SignIns {
  public static final String COOKIE = "madang_session";

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** Signs a member in: the cookie by which the browser is known from now on. */
  public NewCookie begin(Member member, boolean https) {
    var token = Tokens.fresh();
    entities.persist(new SignIn(Digest.of(token), member.id(), clock.instant()));
    return cookie(token, (int) SignIn.HOLDS_FOR.toSeconds(), https);
  }

  /** Signs out whoever holds this token: the cookie that makes the browser forget. */
  NewCookie end(String token, boolean https) {
    entities
        .createQuery("delete from SignIn s where s.tokenDigest = :digest")
        .setParameter("digest", Digest.of(token))
        .executeUpdate();
    return cookie("", 0, https);
  }

  /** The member who holds this token, if it still holds. */
  Optional<Member> holder(String token) {
    return Optional.ofNullable(entities.find(SignIn.class, Digest.of(token)))
        .filter(signIn -> signIn.holds(clock.instant()))
        .map(signIn -> entities.find(Member.class, signIn.member()));
  }

  /** Ends every session of a member but the one with this token. */
  void endOthers(UUID member, String token) {
    entities
        .createQuery("delete from SignIn s where s.member = :member and s.tokenDigest <> :digest")
        .setParameter("member", member)
        .setParameter("digest", Digest.of(token))
        .executeUpdate();
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
