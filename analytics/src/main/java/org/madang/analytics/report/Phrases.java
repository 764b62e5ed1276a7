package org.madang.analytics.report;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The report's own words in English or Korean. */
final class Phrases {
  private final Locale locale;
  private final ResourceBundle bundle;

  Phrases(Locale wanted) {
    locale = wanted.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    bundle =
        ResourceBundle.getBundle(
            "org.madang.analytics.report.phrases",
            locale.equals(Locale.KOREAN) ? locale : Locale.ROOT);
  }

  Locale locale() {
    return locale;
  }

  String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  String day(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  String minute(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  /** Day and time of day in full. */
  String moment(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(bundle.getString("moment"), locale).format(at.atZone(zone));
  }

  String points(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  String percent(double share) {
    return Math.round(share * 100) + "%";
  }
}
