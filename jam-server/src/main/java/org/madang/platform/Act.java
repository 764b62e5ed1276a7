package org.madang.platform;

/**
 * What is done at a limited pace: so often by one member, so often from one address. These are the
 * defaults; {@code madang.limit.NAME.member} and {@code madang.limit.NAME.address} say otherwise.
 * Whole companies sit behind one address, so what an address may do is only a brake on floods.
 */
public enum Act {
  /** Signing in with a wrong password; account and address together count as the member. */
  SIGN_IN("10/5m", "1000/5m"),
  /** The same, whatever the addresses it comes from. */
  ACCOUNT("1000/1h", "off"),
  /** Signing in with the right password. */
  SESSION("30/1h", "off"),
  /** Becoming a member, by an invitation or in an open jam. */
  SIGN_UP("off", "12000/10m"),
  /** Opening a thread and replying; how often a member may is said by each jam. */
  POST("off", "12000/1m"),
  /** Supporting and rating. */
  JUDGE("120/1m", "30000/1m"),
  SEARCH("60/1m", "6000/1m"),
  /** Asking, while one types, what was said already. */
  HINT("120/1m", "12000/1m"),
  /** Opening the live channel. */
  LISTEN("60/1m", "30000/1m"),
  /** Taking reports and jam files out, and jam files in. */
  FILE("20/1m", "600/1m"),
  /** Every other change. */
  CHANGE("300/1m", "30000/1m");

  private final Rate member;
  private final Rate address;

  Act(String member, String address) {
    this.member = Rate.of(member);
    this.address = Rate.of(address);
  }

  /** How often one member may, unless a setting says otherwise. */
  Rate member() {
    return member;
  }

  /** How often it may come from one address, unless a setting says otherwise. */
  Rate address() {
    return address;
  }

  /** Its name in settings: {@code sign-in}. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
