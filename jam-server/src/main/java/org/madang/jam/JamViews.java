package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.platform.EventLog;

/** Gathers what belongs on one view of a jam. */
@ApplicationScoped
public class JamViews {
  @Inject private Forums forums;
  @Inject private Memberships memberships;
  @Inject private Tally tally;
  @Inject private EventLog log;
  @Inject private Clock clock;

  /** The jam as the viewer, or a stranger, sees it. */
  public JamView of(Jam jam, @Nullable Member viewer) {
    var position = log.head(jam.id());
    var membership = viewer == null ? null : memberships.seeing(jam, viewer);
    return JamView.of(
        jam, forums.all(jam), membership, tally.of(jam.id()), position, clock.instant());
  }
}
