package org.madang.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.madang.identity.CurrentMember;
import org.madang.jam.Memberships;
import org.madang.platform.Act;
import org.madang.platform.Paced;

/** A jam as a jam file over HTTP, for admins. */
@Path("jams/{jam}/export")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces("application/jsonl")
public class ExportResource {
  @Inject private CurrentMember current;
  @Inject private Memberships memberships;
  @Inject private Exporter exporter;

  @GET
  @Paced(Act.FILE)
  public Response file(@PathParam("jam") UUID id) {
    var membership = memberships.get(id, current.member());
    membership.requireAdmin();
    var file = new StringBuilder();
    exporter.export(membership.jam(), line -> file.append(line).append('\n'));
    return Response.ok(file.toString().getBytes(StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + id + ".jam.jsonl\"")
        .build();
  }
}
