package org.madang.insight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Port;
import org.madang.identity.Person;

/** What executives decided about ideas, which a later room knows. */
@Port(
    "the report room, which keeps the decisions and may use this one, but not the other way round")
public interface IdeaVerdicts {
  /** An idea that another is merged into; its title is empty where it is not shown. */
  record Target(UUID id, String title) {}

  /** A decision with its reason. */
  record Verdict(String decision, String reason, @Nullable Target into, Person by, Instant at) {}

  /** The decisions of a jam, by idea. */
  Map<UUID, Verdict> of(UUID jam);
}
