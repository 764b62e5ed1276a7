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
import java.util.UUID;
import org.madang.identity.CurrentMember;
import org.madang.jam.Memberships;
import org.madang.platform.Act;
import org.madang.platform.Paced;
import org.madang.platform.Transactions;

/** A jam as a jam file over HTTP, for admins. */
@Path("jams/{jam}/export")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces("application/jsonl")
public class ExportResource {
  @Inject private CurrentMember current;
  @Inject private Memberships memberships;
  @Inject private Exports exports;
  @Inject private Transactions transactions;

  @GET
  @Paced(Act.FILE)
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // who waits or reads holds no connection
  public Response file(@PathParam("jam") UUID id) {
    transactions.run(() -> memberships.get(id, current.member()).requireAdmin());
    var file = exports.file(id);
    return Response.ok(file.text())
        .header("Content-Length", file.length())
        .header("Content-Disposition", "attachment; filename=\"" + id + ".jam.jsonl\"")
        .build();
  }
}
