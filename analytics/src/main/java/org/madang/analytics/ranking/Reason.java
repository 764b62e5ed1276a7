package org.madang.analytics.ranking;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence that can be said in more than one language: the key of a message in {@code
 * reasons.properties} (English) or {@code reasons_ko.properties}, and what goes into it. A value
 * that is a reason itself is said in the same language.
 */
public record Reason(String key, List<Object> values) {
  public Reason {
    values = List.copyOf(values);
  }

  static Reason of(String key, Object... values) {
    return new Reason(key, List.of(values));
  }

  /** A sentence that exists in one language only. */
  public static Reason said(String text) {
    return of("said", text);
  }

  /** The sentence in English. */
  public String text() {
    return in(Locale.ENGLISH);
  }

  /** The sentence in the language of the locale, in English where it is not known. */
  public String in(Locale locale) {
    var known = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ROOT;
    var pattern =
        ResourceBundle.getBundle("org.madang.analytics.ranking.reasons", known).getString(key);
    var said =
        values.stream().map(value -> value instanceof Reason r ? r.in(locale) : value).toArray();
    return new MessageFormat(pattern, known.equals(Locale.ROOT) ? Locale.ENGLISH : known)
        .format(said);
  }
}
