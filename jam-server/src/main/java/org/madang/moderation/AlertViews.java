package org.madang.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.madang.discussion.Cards;

/** Alerts as everybody in the jam sees them. */
@ApplicationScoped
public class AlertViews {
  @Inject private Alerts alerts;
  @Inject private Cards cards;
  @Inject private Clock clock;

  /** The alerts that are up in a jam, newest first. */
  public List<AlertView> up(UUID jam) {
    return of(alerts.up(jam, clock.instant()));
  }

  List<AlertView> of(List<Alert> shown) {
    var people = cards.people(shown.stream().map(Alert::by).toList());
    return shown.stream().map(alert -> AlertView.of(alert, people.get(alert.by()))).toList();
  }
}
