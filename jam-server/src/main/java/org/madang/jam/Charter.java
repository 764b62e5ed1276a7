package org.madang.jam;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;

/** What the host decides about a jam, apart from its schedule. */
@Embeddable
public class Charter {
  static final int TITLE_LIMIT = 120;
  static final int QUESTION_LIMIT = 1000;

  /** How many posts a member may write in a minute, unless the host says otherwise. */
  public static final int POSTING_PER_MINUTE = 10;

  private static final int MOST_POSTING = 100_000;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private String title;
  private String question;
  private String languages;

  @Column(name = "time_zone")
  private String timeZone;

  @Enumerated(EnumType.STRING)
  private Registration registration;

  @Enumerated(EnumType.STRING)
  @Column(name = "rating_opens")
  private Phase ratingOpens;

  @Column(name = "posting_per_minute")
  private int postingPerMinute;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Charter() {}

  /** The host's words, checked; what is left out gets the usual value. */
  @SuppressWarnings("NullAway.Init")
  public static Charter of(
      @Nullable String title,
      @Nullable String question,
      @Nullable List<String> languages,
      @Nullable String timeZone,
      @Nullable Registration registration,
      @Nullable Phase ratingOpens,
      @Nullable Integer postingPerMinute) {
    var charter = new Charter();
    charter.title = line("title", title, TITLE_LIMIT);
    charter.question = line("question", question, QUESTION_LIMIT);
    charter.languages = languages(languages);
    charter.timeZone = zone(timeZone);
    charter.registration = registration == null ? Registration.INVITATION : registration;
    charter.ratingOpens = ratingOpens == null ? Phase.REFINE : ratingOpens;
    charter.postingPerMinute = postingPerMinute == null ? POSTING_PER_MINUTE : postingPerMinute;
    if (charter.ratingOpens != Phase.IDEATE && charter.ratingOpens != Phase.REFINE) {
      throw new Invalid("bad-rating-phase", "Rating opens with IDEATE or with REFINE.")
          .at("ratingOpens");
    }
    if (charter.postingPerMinute < 1 || charter.postingPerMinute > MOST_POSTING) {
      throw new Invalid(
              "bad-posting-rate", "The posting rate is 1 to %d a minute.".formatted(MOST_POSTING))
          .at("postingPerMinute");
    }
    return charter;
  }

  static String line(String where, @Nullable String raw, int limit) {
    var line = raw == null ? "" : raw.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    if (line.isEmpty()) {
      throw new Invalid(where + "-missing", "The " + where + " is missing.").at(where);
    }
    if (line.length() > limit) {
      throw new Invalid(
              "too-long", "The %s may have at most %d characters.".formatted(where, limit))
          .at(where);
    }
    return line;
  }

  private static String languages(@Nullable List<String> codes) {
    if (codes == null || codes.isEmpty()) {
      return "en";
    }
    if (codes.size() > 30 || !codes.stream().allMatch(code -> LANGUAGE.matcher(code).matches())) {
      throw new Invalid(
              "bad-language", "Languages are ISO 639-1 codes.", "Give some such as en or ko.")
          .at("languages");
    }
    return String.join(",", codes);
  }

  private static String zone(@Nullable String zone) {
    try {
      return zone == null ? "UTC" : ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      throw new Invalid(
              "bad-time-zone", "There is no such time zone.", "Give one such as Asia/Seoul.")
          .at("timeZone");
    }
  }

  public String title() {
    return title;
  }

  public String question() {
    return question;
  }

  public List<String> languages() {
    return List.of(languages.split(","));
  }

  public String timeZone() {
    return timeZone;
  }

  public Registration registration() {
    return registration;
  }

  public Phase ratingOpens() {
    return ratingOpens;
  }

  public int postingPerMinute() {
    return postingPerMinute;
  }
}
