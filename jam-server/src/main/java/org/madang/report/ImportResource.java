package org.madang.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.jamfile.JamReader;
import org.madang.analytics.jamfile.JamWriter;
import org.madang.identity.CurrentMember;
import org.madang.identity.Member;
import org.madang.jam.Jam;
import org.madang.jam.JamView;
import org.madang.jam.JamViews;
import org.madang.jam.Jams;
import org.madang.platform.Act;
import org.madang.platform.BodyLimit;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Paced;
import org.madang.platform.Refusal;

/** Taking in a jam file over HTTP, for admins: the whole file, or nothing of it. */
@Path("jams/import")
@RequestScoped
@Transactional
@RolesAllowed("admin")
@Consumes({
  "application/jsonl",
  "application/x-ndjson",
  MediaType.TEXT_PLAIN,
  MediaType.APPLICATION_OCTET_STREAM
})
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
  @Inject private CurrentMember current;
  @Inject private Jams jams;
  @Inject private JamViews views;
  @Inject private Importer importer;

  /**
   * @param gold whether links and outcomes in the file are taken in too
   */
  @POST
  @Paced(Act.FILE)
  @BodyLimit(megabytes = 1024)
  @RolesAllowed("admin")
  public Response take(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @QueryParam("gold") @DefaultValue("false") boolean gold,
      InputStream file)
      throws IOException {
    var id = IdempotencyKey.of(key);
    var admin = current.member();
    var known = jams.find(id);
    if (known.isPresent()) {
      if (!known.get().createdBy().equals(admin)) {
        throw IdempotencyKey.inUse();
      }
      return Response.ok(view(known.get(), admin)).build();
    }
    var jam = read(id, admin, gold, file);
    return Response.status(Response.Status.CREATED).entity(view(jam, admin)).build();
  }

  private JamView view(Jam jam, Member admin) {
    return views.of(jam, admin);
  }

  private Jam read(UUID id, Member admin, boolean gold, InputStream file) throws IOException {
    try (var reader = new JamReader(file)) {
      try {
        begin(id, admin, gold, reader);
        for (var line = reader.next(); line != null; line = reader.next()) {
          importer.take(reader.lineNumber(), line, storable(line, reader.lineNumber()));
        }
      } catch (JamFileRefused refused) {
        throw Importer.refused(refused);
      } catch (Refusal refusal) {
        throw Importer.refused(new JamFileRefused(reader.lineNumber(), refusal.detail()));
      }
    }
    try {
      return importer.end();
    } catch (JamFileRefused refused) {
      throw Importer.refused(refused);
    }
  }

  private void begin(UUID id, Member admin, boolean gold, JamReader reader) throws IOException {
    if (!(reader.next() instanceof JamLine.Jam jam)) {
      throw new JamFileRefused(reader.lineNumber(), "the jam's own line comes first.");
    }
    importer.begin(id, admin, jam, storable(jam, reader.lineNumber()), gold);
  }

  // PostgreSQL keeps no NUL in a text.
  private static String storable(JamLine line, int number) {
    var text = JamWriter.text(line);
    if (text.contains("\\u0000")) {
      throw new JamFileRefused(number, "contains the character NUL, which cannot be kept.");
    }
    return text;
  }
}
