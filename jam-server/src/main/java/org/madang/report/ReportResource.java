package org.madang.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.madang.analytics.report.Csv;
import org.madang.analytics.report.Pdf;
import org.madang.identity.CurrentMember;
import org.madang.jam.Jam;
import org.madang.jam.Memberships;
import org.madang.jam.Phase;
import org.madang.platform.Act;
import org.madang.platform.Paced;
import org.madang.platform.Refusal.NotFound;
import org.madang.platform.Transactions;

/**
 * The report and its tables over HTTP: for executives, moderators and admins at any time, for
 * participants once the jam is closed.
 */
@Path("jams/{jam}/{file: report\\.pdf|ideas\\.csv|links\\.csv}")
@RequestScoped
@Transactional
@RolesAllowed("member")
public class ReportResource {
  @Inject private CurrentMember current;
  @Inject private Memberships memberships;
  @Inject private JamReports reports;
  @Inject private KeptLinks links;
  @Inject private KeptReports kept;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  @GET
  @Paced(Act.FILE)
  @Produces({"application/pdf", "text/csv"})
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // who waits holds no connection
  public Response file(
      @PathParam("jam") UUID id,
      @PathParam("file") String file,
      @QueryParam("locale") @DefaultValue("en") String tag) {
    var locale = Locale.forLanguageTag(tag);
    var bytes =
        kept.of(
            new KeptReports.Name(id, file, locale.getLanguage()),
            () -> transactions.call(() -> reports.state(seen(id))),
            () -> transactions.call(() -> made(seen(id), file, locale)));
    var type = file.endsWith(".pdf") ? "application/pdf" : "text/csv; charset=utf-8";
    var place = file.endsWith(".pdf") ? "inline" : "attachment";
    return Response.ok(bytes, type)
        .header("Content-Disposition", place + "; filename=\"" + file + "\"")
        .build();
  }

  private Jam seen(UUID id) {
    var membership = memberships.get(id, current.member());
    if (membership.isModerator()
        || membership.isExecutive()
        || membership.member().isAdmin()
        || membership.jam().phase(clock.instant()) == Phase.CLOSED) {
      return membership.jam();
    }
    throw new NotFound("no-such-report", "There is no report of this jam yet.");
  }

  private byte[] made(Jam jam, String file, Locale locale) {
    try {
      return switch (file) {
        case "report.pdf" -> {
          var pages = new ByteArrayOutputStream();
          Pdf.write(reports.of(jam, locale), locale, pages);
          yield pages.toByteArray();
        }
        case "ideas.csv" -> {
          var table = new StringBuilder();
          Csv.ideas(reports.of(jam, locale), locale, table);
          yield bytes(table);
        }
        default -> bytes(linked(jam));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StringBuilder linked(Jam jam) throws IOException {
    var table = new StringBuilder(Csv.MARK);
    Csv.row(
        table,
        "first",
        "first title",
        "second",
        "second title",
        "kind",
        "score",
        "state",
        "because");
    for (var row : links.all(jam.id())) {
      Csv.row(table, row);
    }
    return table;
  }

  private static byte[] bytes(CharSequence table) {
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
