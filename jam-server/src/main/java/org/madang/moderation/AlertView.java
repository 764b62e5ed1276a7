package org.madang.moderation;

import java.time.Instant;
import java.util.UUID;
import org.madang.identity.Person;

/** An alert as everybody sees it. */
public record AlertView(UUID id, String text, Person by, Instant at, Instant until) {
  static AlertView of(Alert alert, Person by) {
    return new AlertView(alert.id(), alert.text(), by, alert.at(), alert.until());
  }
}
