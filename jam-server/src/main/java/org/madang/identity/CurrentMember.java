package org.madang.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.madang.platform.Refusal.SignInNeeded;

/** Whoever asks. */
@RequestScoped
public class CurrentMember {
  @Inject private HttpServletRequest request;
  @Inject private Members members;

  /** The member who asks, if signed in. */
  public Optional<Member> maybe() {
    return SessionFilter.holder(request).map(SignIns.Known::member).flatMap(members::find);
  }

  /** The member who asks; refused when nobody is signed in. */
  public Member member() {
    return maybe().orElseThrow(SignInNeeded::new);
  }
}
