package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madang.platform.Act;
import org.madang.platform.Address;
import org.madang.platform.Pace;

/**
 * Attempts to sign in: a guesser has to wait. Each is counted before the password is looked at, so
 * that guessing at the same moment gains nothing, and forgiven when it was right.
 */
@ApplicationScoped
class Attempts {
  @Inject private Pace pace;

  /** Counts one more, or refuses who has failed too often. */
  void count(String account, Address from) {
    pace.address(Act.SIGN_IN, from);
    pace.member(Act.SIGN_IN, both(account, from));
    pace.member(Act.ACCOUNT, account);
  }

  void forgive(String account, Address from) {
    pace.forgive(Act.SIGN_IN, from);
    pace.forgive(Act.SIGN_IN, both(account, from));
    pace.forgive(Act.ACCOUNT, account);
  }

  /**
   * Counts a session that is begun. To be called before the attempt is forgiven, so that who begins
   * too many has to wait as who guesses does.
   */
  void countSession(String account) {
    pace.member(Act.SESSION, account);
  }

  /** A stranger's guesses must not keep the member out who comes from elsewhere. */
  private static String both(String account, Address from) {
    return account + " at " + from;
  }
}
