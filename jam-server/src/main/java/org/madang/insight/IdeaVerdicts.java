package org.madang.insight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.madang.analytics.Port;
import org.madang.identity.Person;

/** What executives decided about ideas, which a later room knows. */
@Port(
    "the report room, which keeps the decisions and may use this one, but not the other way round")
public interface IdeaVerdicts {
  /** A decision with its reason. */
  record Verdict(String decision, String reason, Person by, Instant at) {}

  /** The decisions of a jam, by idea. */
  Map<UUID, Verdict> of(UUID jam);
}
