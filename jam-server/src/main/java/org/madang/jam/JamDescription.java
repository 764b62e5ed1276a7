package org.madang.jam;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;
import org.madang.platform.Writing;

/**
 * What the hosts say a jam is.
 *
 * @param timeZone in which its times are shown to everybody who has not chosen otherwise
 * @param ratingOpens IDEATE or REFINE
 * @param postingPerMinute how often one member may post here, or null for the server's own limit
 */
public record JamDescription(
    String title,
    String question,
    List<String> languages,
    ZoneId timeZone,
    Registration registration,
    Phase ratingOpens,
    @Nullable Integer postingPerMinute) {
  public static final int TITLE_LENGTH = 200;
  public static final int QUESTION_LENGTH = 2000;
  private static final int POSTING_AT_MOST = 100_000;

  public JamDescription {
    title = words(title, TITLE_LENGTH, "title");
    question = words(question, QUESTION_LENGTH, "question");
    languages = List.copyOf(languages);
    if (languages.isEmpty() || languages.stream().anyMatch(JamDescription::isNoLanguage)) {
      throw new Invalid("bad-language", "The languages are tags such as en and ko, at least one.")
          .at("languages");
    }
    if (ratingOpens != Phase.IDEATE && ratingOpens != Phase.REFINE) {
      throw new Invalid("bad-rating-phase", "Rating opens with IDEATE or with REFINE.")
          .at("ratingOpens");
    }
    if (postingPerMinute != null && (postingPerMinute < 1 || postingPerMinute > POSTING_AT_MOST)) {
      throw new Invalid("bad-limit", "The posting rate is at least 1 a minute.")
          .at("postingPerMinute");
    }
  }

  /** The time zone of a name such as Asia/Seoul. */
  public static ZoneId zone(@Nullable String name) {
    try {
      return ZoneId.of(name == null ? "UTC" : name);
    } catch (DateTimeException _) {
      throw new Invalid("bad-time-zone", "A time zone is a name such as Asia/Seoul.")
          .at("timeZone");
    }
  }

  static String words(@Nullable String text, int most, String field) {
    var kept = Writing.kept(text).strip();
    if (!Writing.says(kept) || kept.length() > most) {
      throw new Invalid("bad-length", "This has 1 to " + most + " characters.")
          .number("most", most)
          .at(field);
    }
    return kept;
  }

  private static boolean isNoLanguage(String tag) {
    return tag.contains(",") || Locale.forLanguageTag(tag).getLanguage().isEmpty();
  }
}
