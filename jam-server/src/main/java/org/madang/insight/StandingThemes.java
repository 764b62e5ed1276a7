package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.analytics.themes.Themes;

/** The themes of each jam as they were found last, for the rooms after this one. */
@ApplicationScoped
public class StandingThemes {
  private static final int HELD = 8;
  private static final Read NOTHING = new Read(new Findings.Stamp(0, Instant.EPOCH), Themes.none());

  @Inject private Findings findings;
  @Inject private Curations curations;

  private final Map<UUID, Read> read = Latest.held(HELD);

  /** Themes that were read, and the theme of each statement. */
  private record Read(Findings.Stamp stamp, Themes themes, Map<String, String> themeOf) {
    Read(Findings.Stamp stamp, Themes themes) {
      this(stamp, themes, Map.copyOf(themes.themeOf()));
    }
  }

  /** The themes; none while nobody has looked yet. Needs a running transaction. */
  public Themes of(UUID jam) {
    return read(jam).themes();
  }

  /**
   * What each theme is called now, by its id: as moderators named it, else as the last analysis
   * did. Needs a running transaction.
   */
  Map<String, String> names(UUID jam) {
    var curation = curations.of(jam);
    return of(jam).themes().stream()
        .map(theme -> ThemeCard.of(theme, curation))
        .collect(Collectors.toMap(ThemeCard::id, ThemeCard::label));
  }

  /** What themes that went into others were called at last. Needs a running transaction. */
  Map<String, String> calledOnce(UUID jam) {
    var called = new HashMap<String, String>();
    findings
        .find(jam, FoundThemes.KIND, FoundThemes.class)
        .ifPresent(found -> found.data().history().forEach(line -> line.call(called)));
    return called;
  }

  /** When they were found; nothing while nobody has looked yet. Needs a running transaction. */
  public Optional<Instant> computedAt(UUID jam) {
    return findings.stamp(jam, FoundThemes.KIND).map(Findings.Stamp::computedAt);
  }

  /** Which theme each statement is in; the unthemed are absent. Needs a running transaction. */
  Map<String, String> themeOf(UUID jam) {
    return read(jam).themeOf();
  }

  // Written as JSON they are long: they are read again when there are others.
  private Read read(UUID jam) {
    var held = read.get(jam);
    if (held != null
        && findings.stamp(jam, FoundThemes.KIND).filter(held.stamp()::equals).isPresent()) {
      return held;
    }
    var found =
        findings
            .find(jam, FoundThemes.KIND, FoundThemes.class)
            .map(
                one ->
                    new Read(
                        new Findings.Stamp(one.position(), one.computedAt()), one.data().themes()));
    found.ifPresent(one -> read.put(jam, one));
    return found.orElse(NOTHING);
  }
}
