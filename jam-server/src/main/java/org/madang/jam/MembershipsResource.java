package org.madang.jam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.identity.Members;
import org.madang.platform.Page;
import org.madang.platform.Refusal.NotAllowed;

/** Who belongs to a jam, and as what. */
@Path("jams/{jam}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MembershipsResource {
  public record Roles(@NotNull List<String> roles) {}

  public record View(Views.Person member, List<String> roles, String since) {}

  @Inject private CurrentMember current;
  @Inject private Members members;
  @Inject private Memberships memberships;
  @Inject private Standings standings;
  @Inject private JamViews views;

  @PathParam("jam")
  private UUID jam;

  @PUT
  @Path("membership")
  @RolesAllowed("member")
  public Views.JamView join() {
    var me = current.member();
    if (!standings.of(jam, me).jam().isOpen()) {
      throw new NotAllowed(
          "invitation-needed", "This jam is joined by invitation.", "Ask the host for a link.");
    }
    memberships.join(jam, me, Set.of(Role.PARTICIPANT));
    return views.jam(standings.of(jam, me));
  }

  @GET
  @Path("members")
  @RolesAllowed("member")
  public Page<View> list(
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("50") @Positive @Max(200) int limit) {
    standings.of(jam, current.member()).requireModerator();
    var found = memberships.list(jam, query, after == null ? new UUID(0, 0) : after, limit);
    var people = members.all(found.stream().map(Membership::member).toList());
    return Page.of(found, limit, membership -> membership.member().toString())
        .map(one -> view(one, Views.Person.of(people.get(one.member()))));
  }

  @PUT
  @Path("members/{member}/roles")
  @RolesAllowed("admin")
  public View give(@PathParam("member") UUID member, @Valid @NotNull Roles roles) {
    var admin = standings.of(jam, current.member()).requireAdmin();
    var membership = memberships.get(jam, member);
    memberships.give(membership, Role.of(roles.roles()), admin.id());
    return view(membership, Views.Person.of(members.get(member)));
  }

  @DELETE
  @Path("members/{member}")
  @RolesAllowed("admin")
  public void end(@PathParam("member") UUID member) {
    var admin = standings.of(jam, current.member()).requireAdmin();
    memberships.end(memberships.get(jam, member), admin.id());
  }

  private static View view(Membership membership, Views.Person person) {
    var words = membership.roles().stream().sorted().map(Role::word).toList();
    return new View(person, words, membership.since().toString());
  }
}
