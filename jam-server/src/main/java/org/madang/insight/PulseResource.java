package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;

/** What is happening in a jam right now, for its members: every browser on its home asks. */
@Path("jams/{jam}/pulse")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PulseResource {
  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Pulses pulses;

  @GET
  @RolesAllowed("member")
  @APIResponseSchema(PulseView.class)
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // mostly there is nothing to read
  public byte[] pulse(@PathParam("jam") UUID jam) {
    visits.of(jam, current.member());
    return pulses.told(jam);
  }
}
