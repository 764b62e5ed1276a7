package org.madang.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The language in which whoever asks wants to read sentences that the server makes. */
@RequestScoped
public class AskedLanguage {
  @Inject private HttpServletRequest request;

  /** What {@code Accept-Language} asks for first, as a language tag; else the one given. */
  public String or(String other) {
    var asked = request.getHeader("Accept-Language");
    return asked == null || asked.isBlank() || asked.startsWith("*")
        ? other
        : request.getLocale().toLanguageTag();
  }
}
