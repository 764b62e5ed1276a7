package org.madang.platform;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one way the domain says no: expected, with a stable code for programs, a sentence for the
 * member and, where there is one, a way to mend it. Anything else that is thrown is a defect.
 */
public abstract sealed class Refusal extends RuntimeException {
  private final String code;
  private final String detail;
  private final @Nullable String mend;
  private final Map<String, Long> numbers = new TreeMap<>();
  private @Nullable String where;

  private Refusal(String code, String detail, @Nullable String mend) {
    super(code + ": " + detail, null, false, false); // expected, and frequent under load: no stack
    this.code = code;
    this.detail = detail;
    this.mend = mend;
  }

  /** The numbers in the detail by their names, for whoever says it in another language. */
  public Map<String, Long> numbers() {
    return numbers;
  }

  /** Names a number of the detail, and returns this refusal. */
  public Refusal number(String name, long value) {
    numbers.put(name, value);
    return this;
  }

  /** The HTTP status this refusal is answered with. */
  public abstract int status();

  /** A short title of this kind of refusal, the same for every occurrence. */
  public abstract String title();

  public String code() {
    return code;
  }

  public String detail() {
    return detail;
  }

  /** What the member can do about it, if anything. */
  public @Nullable String mend() {
    return mend;
  }

  /** The field, line or place that was refused, if there is one. */
  public @Nullable String where() {
    return where;
  }

  /** Names the field, line or place that is refused, and returns this refusal. */
  public Refusal at(String place) {
    this.where = place;
    return this;
  }

  /** What is not there, or must not be seen by the one who asks. */
  public static final class NotFound extends Refusal {
    public NotFound(String code, String detail) {
      super(code, detail, null);
    }

    public NotFound(String code, String detail, String mend) {
      super(code, detail, mend);
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public String title() {
      return "Not found";
    }
  }

  /** What may be seen, and not done. */
  public static final class NotAllowed extends Refusal {
    public NotAllowed(String code, String detail) {
      super(code, detail, null);
    }

    public NotAllowed(String code, String detail, String mend) {
      super(code, detail, mend);
    }

    @Override
    public int status() {
      return 403;
    }

    @Override
    public String title() {
      return "Not allowed";
    }
  }

  /** What only somebody known can do. */
  public static final class SignInNeeded extends Refusal {
    public SignInNeeded() {
      super("sign-in-needed", "This needs a member who is signed in.", "Sign in and try again.");
    }

    public SignInNeeded(String code, String detail) {
      super(code, detail, null);
    }

    @Override
    public int status() {
      return 401;
    }

    @Override
    public String title() {
      return "Sign in";
    }
  }

  /** What does not fit the state things are in. */
  public static final class Conflict extends Refusal {
    public Conflict(String code, String detail) {
      super(code, detail, null);
    }

    public Conflict(String code, String detail, String mend) {
      super(code, detail, mend);
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public String title() {
      return "Conflict";
    }
  }

  /** What is said in a form that cannot be accepted. */
  public static final class Invalid extends Refusal {
    public Invalid(String code, String detail) {
      super(code, detail, null);
    }

    public Invalid(String code, String detail, String mend) {
      super(code, detail, mend);
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public String title() {
      return "Not valid";
    }
  }

  /** What is asked too often. */
  public static final class TooMany extends Refusal {
    private final Duration retryAfter;

    public TooMany(String code, String detail, Duration retryAfter) {
      super(code, detail, "Wait a moment and try again.");
      this.retryAfter = retryAfter;
    }

    /** How long to wait before it makes sense to ask again. */
    public Duration retryAfter() {
      return retryAfter;
    }

    @Override
    public int status() {
      return 429;
    }

    @Override
    public String title() {
      return "Too many requests";
    }
  }

  /** What cannot be done now for a reason on our side, and can be tried again. */
  public static final class Unavailable extends Refusal {
    private final Duration retryAfter;

    public Unavailable(String code, String detail, Duration retryAfter) {
      super(code, detail, "Wait a moment and try again.");
      this.retryAfter = retryAfter;
    }

    /** How long to wait before it makes sense to ask again. */
    public Duration retryAfter() {
      return retryAfter;
    }

    @Override
    public int status() {
      return 503;
    }

    @Override
    public String title() {
      return "Not available";
    }
  }
}
