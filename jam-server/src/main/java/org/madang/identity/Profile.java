package org.madang.identity;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;
import org.madang.platform.Writing;

/**
 * What others may know of a member, and the cohorts the member counts in: function, unit and
 * region.
 */
@Embeddable
public class Profile {
  /** The longest name, function, unit or region, in characters. */
  static final int LIMIT = 80;

  /** The name of everybody who was erased. */
  static final String FORMER = "A former member · 떠난 참여자";

  private String name;
  private String function;
  private String unit;
  private String region;
  private String locale;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Profile() {}

  private Profile(String name, String function, String unit, String region, String locale) {
    this.name = name;
    this.function = function;
    this.unit = unit;
    this.region = region;
    this.locale = locale;
  }

  /** A profile in the form it is kept; only the name must say something. */
  public static Profile of(
      @Nullable String name,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale) {
    var kept = kept("name", name);
    if (kept.isEmpty()) {
      throw new Invalid("name-missing", "A member needs a name.", "Say how others may call you.")
          .at("name");
    }
    return new Profile(
        kept,
        kept("function", function),
        kept("unit", unit),
        kept("region", region),
        language(locale));
  }

  /** What is left of somebody who was erased; in both languages of the screens. */
  static Profile ofFormer() {
    return new Profile(FORMER, "", "", "", "en");
  }

  private static String kept(String where, @Nullable String raw) {
    var kept = Writing.name(raw);
    if (kept.length() > LIMIT) {
      throw new Invalid("too-long", "This may have at most %d characters.".formatted(LIMIT))
          .number("most", LIMIT)
          .at(where);
    }
    return kept;
  }

  private static String language(@Nullable String locale) {
    if (locale == null || locale.isBlank()) {
      return "en";
    }
    var tag = Locale.forLanguageTag(locale.strip()).toLanguageTag();
    if ("und".equals(tag) || tag.length() > 35) {
      throw new Invalid(
              "bad-locale", "This is not a language tag.", "Give one such as en, ko or pt-BR.")
          .at("locale");
    }
    return tag;
  }

  public String name() {
    return name;
  }

  public String function() {
    return function;
  }

  public String unit() {
    return unit;
  }

  public String region() {
    return region;
  }

  public String locale() {
    return locale;
  }
}
