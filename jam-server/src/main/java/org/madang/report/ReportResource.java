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
  @Inject private Clock clock;

  @GET
  @Paced(Act.FILE)
  @Produces({"application/pdf", "text/csv"})
  public Response file(
      @PathParam("jam") UUID id,
      @PathParam("file") String file,
      @QueryParam("locale") @DefaultValue("en") String tag)
      throws IOException {
    var jam = seen(id);
    var locale = Locale.forLanguageTag(tag);
    return switch (file) {
      case "report.pdf" -> pdf(jam, locale);
      case "ideas.csv" -> {
        var table = new StringBuilder();
        Csv.ideas(reports.of(jam, locale), locale, table);
        yield csv(file, table);
      }
      default -> csv(file, linked(jam));
    };
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

  private Response pdf(Jam jam, Locale locale) throws IOException {
    var pages = new ByteArrayOutputStream();
    Pdf.write(reports.of(jam, locale), locale, pages);
    return Response.ok(pages.toByteArray(), "application/pdf")
        .header("Content-Disposition", "inline; filename=\"report.pdf\"")
        .build();
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

  private static Response csv(String file, CharSequence table) {
    return Response.ok(table.toString().getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .build();
  }
}
