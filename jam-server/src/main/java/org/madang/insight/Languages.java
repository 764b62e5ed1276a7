package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.madang.analytics.Statement;
import org.madang.discussion.JamThread;
import org.madang.discussion.Script;
import org.madang.discussion.WrittenLanguage;

/** Tells the language of what members write. */
@ApplicationScoped
class Languages {
  private static final int HELD = 100_000;

  /** Guessing costs a third of a millisecond, and every analysis asks again about every thread. */
  private final Map<UUID, Guess> guesses = Latest.held(HELD);

  /** The language of words with this hash. */
  private record Guess(int words, String language) {}

  /** The language of a text; of a short one that of its script, or else its author's own. */
  String of(String text, String locale) {
    return WrittenLanguage.of(text, locale);
  }

  /** The language of a text with an id, guessed once. */
  String of(UUID id, String text, String locale) {
    var known = guesses.get(id);
    if (known == null || known.words() != text.hashCode()) {
      known = new Guess(text.hashCode(), of(text, locale));
      guesses.put(id, known);
    }
    return known.language();
  }

  /** The same at no cost: as it was guessed, or where it was not yet, by its script. */
  String soFar(UUID id, String text, String locale) {
    var known = guesses.get(id);
    return known != null && known.words() == text.hashCode()
        ? known.language()
        : Script.languageOf(text, locale);
  }

  /** A thread as the analytics see it. */
  Statement statement(JamThread thread) {
    var language = of(thread.id(), thread.title() + "\n" + thread.text(), thread.language());
    return new Statement(thread.id().toString(), language, thread.title(), thread.text());
  }
}
