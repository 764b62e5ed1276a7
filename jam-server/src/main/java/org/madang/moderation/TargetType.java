package org.madang.moderation;

import java.util.Locale;

/** What kind of thing moderation is about. */
public enum TargetType {
  THREAD,
  POST,
  FLAG,
  ALERT,
  THEME,
  LINK;

  /** Its name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
