package org.madang.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.madang.discussion.Visit;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.Refusal;

/** Taking an alert down over HTTP, for moderators. */
@Path("alerts/{alert}")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {
  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Alerts alerts;
  @Inject private Moderation moderation;

  @DELETE
  @RolesAllowed("member")
  public void end(@PathParam("alert") UUID id) {
    var alert = alerts.find(id).orElseThrow(() -> Alerts.unknown(id));
    moderation.end(visit(alert), alert);
  }

  private Visit visit(Alert alert) {
    try {
      return visits.of(alert.jam(), current.member());
    } catch (Refusal _) {
      throw Alerts.unknown(alert.id());
    }
  }
}
