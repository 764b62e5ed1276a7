package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.madang.analytics.themes.Themes;

/** The themes of each jam as they were found last, for the rooms after this one. */
@ApplicationScoped
public class StandingThemes {
  @Inject private Findings findings;

  /** The themes; none while nobody has looked yet. Needs a running transaction. */
  public Themes of(UUID jam) {
    return findings
        .find(jam, FoundThemes.KIND, FoundThemes.class)
        .map(found -> found.data().themes())
        .orElseGet(Themes::none);
  }
}
