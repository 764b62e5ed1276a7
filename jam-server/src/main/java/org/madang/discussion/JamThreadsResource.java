package org.madang.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.jam.Forums;
import org.madang.jam.Memberships;
import org.madang.platform.Act;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Paced;
import org.madang.platform.Page;

/** The threads of a jam over HTTP, for its members. */
@Path("jams/{jam}/threads")
@ApplicationScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class JamThreadsResource {
  /**
   * What a member puts into a new thread; without a language it is told by the words and the
   * member's locale.
   */
  @Schema(name = "JamThreadsWords")
  public record Words(
      @NotNull UUID forum,
      @NotNull ThreadKind kind,
      @Nullable String title,
      @Nullable String text,
      @Nullable List<String> tags,
      @Nullable String language) {
    Opening opening(String locale) {
      var title = Objects.requireNonNullElse(title(), "");
      var text = Objects.requireNonNullElse(text(), "");
      var words = title + " " + text;
      var written =
          Script.isLanguage(language)
              ? Script.languageOf(words, language)
              : WrittenLanguage.of(words, locale);
      return new Opening(kind, title, text, tags == null ? List.of() : tags, written);
    }
  }

  @Inject private CurrentMember current;
  @Inject private Memberships memberships;
  @Inject private Visits visits;
  @Inject private Threads threads;
  @Inject private Forums forums;
  @Inject private Contributions contributions;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @GET
  public Page<ThreadCard> list(
      @PathParam("jam") UUID jam,
      @QueryParam("forum") @Nullable UUID forum,
      @QueryParam("kind") @Nullable ThreadKind kind,
      @QueryParam("sort") @DefaultValue("newest") String sort,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("30") @Positive @Max(100) int limit) {
    var visit = visits.of(jam, current.member());
    var page =
        threads.page(visit, new Threads.Filter(forum, kind), ThreadOrder.named(sort), after, limit);
    return new Page<>(cards.of(page.items(), visit), page.next());
  }

  @POST
  @Paced(Act.POST)
  @RolesAllowed("member")
  public Response open(
      @PathParam("jam") UUID jam,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull Words words) {
    var membership = memberships.get(jam, current.member());
    var visit = visits.of(membership);
    var made =
        contributions.open(
            visit,
            forums.get(membership.jam(), words.forum()),
            IdempotencyKey.of(key),
            words.opening(visit.locale()));
    return Response.status(made.status())
        .entity(cards.page(made.thing(), visit, clock.instant()))
        .build();
  }
}
