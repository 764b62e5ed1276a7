package org.madang.jam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.platform.EventLog;
import org.madang.platform.LogEvent;
import org.madang.platform.Page;

/** The jam's log, for its moderators. */
@Path("jams/{jam}/log")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class LogResource {
  public record View(long position, String kind, @Nullable UUID actor, String at, JsonObject data) {
    static View of(LogEvent event) {
      try (var reader = Json.createReader(new StringReader(event.data()))) {
        return new View(
            event.position(),
            event.kind(),
            event.actor(),
            event.at().toString(),
            reader.readObject());
      }
    }
  }

  @Inject private CurrentMember current;
  @Inject private Standings standings;
  @Inject private EventLog log;

  @GET
  @RolesAllowed("member")
  public Page<View> read(
      @PathParam("jam") UUID jam,
      @QueryParam("after") @DefaultValue("0") @PositiveOrZero long after,
      @QueryParam("limit") @DefaultValue("100") @Positive @Max(1000) int limit) {
    standings.of(jam, current.member()).requireModerator();
    var events = log.read(jam, after, limit + 1);
    return Page.of(events, limit, event -> Long.toString(event.position())).map(View::of);
  }
}
