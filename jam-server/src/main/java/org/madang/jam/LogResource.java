package org.madang.jam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.platform.EventLog;
import org.madang.platform.LogEvent;

/** A jam's log over HTTP, for its moderators. */
@Path("jams/{jam}/log")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LogResource {
  private static final JsonReaderFactory JSON =
      JsonProvider.provider().createReaderFactory(Map.of());

  /** A line of the log. */
  public record Line(
      long position, String kind, @Nullable UUID actor, Instant at, JsonObject data) {
    static Line of(LogEvent event) {
      return new Line(
          event.position(), event.kind(), event.actor(), event.at(), json(event.data()));
    }
  }

  private static JsonObject json(String data) {
    try (var reader = JSON.createReader(new StringReader(data))) {
      return reader.readObject();
    }
  }

  /** Lines of the log; {@code next} is the position to go on after. */
  public record Lines(List<Line> items, @Nullable Long next) {}

  @Inject private Memberships memberships;
  @Inject private CurrentMember current;
  @Inject private EventLog log;

  @GET
  @RolesAllowed("member")
  public Lines read(
      @PathParam("jam") UUID jam,
      @QueryParam("after") @DefaultValue("0") @PositiveOrZero long after,
      @QueryParam("limit") @DefaultValue("100") @Positive @Max(1000) int limit) {
    memberships.get(jam, current.member()).requireModerator();
    var items = log.read(jam, after, limit).stream().map(Line::of).toList();
    return new Lines(items, items.size() < limit ? null : items.getLast().position());
  }
}
