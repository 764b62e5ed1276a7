package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.analytics.Statement;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.discussion.JamThread;

/** Tells the language of what members write. */
@ApplicationScoped
class Languages {
  /** Guessing costs a third of a millisecond, and every analysis asks again about every thread. */
  private final Map<UUID, Guess> guesses = new ConcurrentHashMap<>();

  /** Made when first used: it takes a quarter of a second, and a start must not. */
  private static final class Model {
    static final LanguageGuesser GUESSER = new LanguageGuesser();
  }

  /** The language of words with this hash. */
  private record Guess(int words, String language) {}

  /** The language of a text, by its author's own where it is short. */
  String of(String text, String locale) {
    return Model.GUESSER.guess(text, locale).language();
  }

  /** The language of a text with an id, guessed once. */
  String of(UUID id, String text, String locale) {
    return guesses
        .compute(
            id,
            (_, known) ->
                known != null && known.words() == text.hashCode()
                    ? known
                    : new Guess(text.hashCode(), of(text, locale)))
        .language();
  }

  /** A thread as the analytics see it. */
  Statement statement(JamThread thread) {
    var language = of(thread.id(), thread.title() + "\n" + thread.text(), thread.language());
    return new Statement(thread.id().toString(), language, thread.title(), thread.text());
  }
}
