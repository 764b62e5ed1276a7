package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import org.madang.analytics.Statement;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.discussion.JamThread;

/** Tells the language of what members write. */
@ApplicationScoped
class Languages {
  private final LanguageGuesser guesser = new LanguageGuesser();

  /** The language of a text, by its author's own where it is short. */
  String of(String text, String locale) {
    return guesser.guess(text, locale).language();
  }

  /** A thread as the analytics see it. */
  Statement statement(JamThread thread) {
    var language = of(thread.title() + "\n" + thread.text(), thread.language());
    return new Statement(thread.id().toString(), language, thread.title(), thread.text());
  }
}
