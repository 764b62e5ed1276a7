package org.madang.crowd;

/** The server said no; the code and sentence are its own. */
public final class Refused extends RuntimeException {
  private final int status;
  private final String code;

  Refused(int status, String code, String detail) {
    super(status + " " + code + ": " + detail);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
