package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.madang.analytics.themes.Curation;

/** What moderators decided about the themes of each jam. */
@ApplicationScoped
class Curations {
  /** The decisions that every run obeys. */
  Curation of(UUID jam) {
    return Curation.none();
  }
}
