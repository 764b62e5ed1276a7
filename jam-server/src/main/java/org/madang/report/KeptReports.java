package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of reports, kept until their jam changes and made one at a time: a report reads the
 * whole jam, and at the bell a whole hall asks for it.
 */
@ApplicationScoped
class KeptReports {
  private static final int HELD = 12;

  /** A file of a jam in a language. */
  record Name(UUID jam, String file, String language) {}

  /**
   * What a report says hangs on.
   *
   * @param head of the jam's log
   * @param ranked when the ranking was made that counts; null while there is none
   * @param themed when the themes were found; null while there are none
   * @param people counts members' changes of name and the like
   */
  record State(long head, @Nullable Instant ranked, @Nullable Instant themed, long people) {}

  private record Kept(State state, byte[] bytes) {}

  private final Turn turn = new Turn();
  private final Map<Name, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Kept> eldest) {
          return size() > HELD;
        }
      };

  /**
   * The file as of now.
   *
   * @param state as of now; costs next to nothing
   * @param make makes the file, which takes seconds in a large jam
   */
  byte[] of(Name name, Supplier<State> state, Supplier<byte[]> make) {
    var known = known(name, state.get());
    if (known != null) {
      return known;
    }
    return turn.take(() -> made(name, state.get(), make));
  }

  private byte[] made(Name name, State state, Supplier<byte[]> make) {
    var meanwhile = known(name, state);
    if (meanwhile != null) {
      return meanwhile;
    }
    var bytes = make.get();
    synchronized (kept) {
      kept.put(name, new Kept(state, bytes));
    }
    return bytes;
  }

  private byte @Nullable [] known(Name name, State state) {
    synchronized (kept) {
      var had = kept.get(name);
      return had != null && had.state().equals(state) ? had.bytes() : null;
    }
  }
}
