package org.madang.analytics.ranking;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A sentence that can be said in more than one language: the key of a message in {@code
 * reasons.properties} (English) and {@code reasons_ko.properties}, and what goes into it.
 */
public record Reason(String key, List<Object> values) {
  public Reason {
    values = List.copyOf(values);
  }

  static Reason of(String key, Object... values) {
    return new Reason(key, List.of(values));
  }

  /** The sentence in English. */
  public String text() {
    return in(Locale.ENGLISH);
  }

  /**
   * The sentence in the language of the locale, in English where it is not known.
   *
   * @throws MissingResourceException when there is no such sentence, which is a defect
   */
  public String in(Locale locale) {
    var pattern =
        ResourceBundle.getBundle(
                "org.madang.analytics.ranking.reasons",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(key);
    return new MessageFormat(pattern, locale).format(values.toArray());
  }
}
