package org.madang.jam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.identity.Members;
import org.madang.identity.Person;
import org.madang.platform.Page;
import org.madang.platform.Refusal.NotFound;

/** Who is in a jam, over HTTP: moderators look, admins change. */
@Path("jams/{jam}/members")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MembershipsResource {
  /** The roles a member is to have. */
  public record Roles(@NotNull @Size(max = 10) List<@NotNull String> roles) {}

  /**
   * Who is in a jam.
   *
   * @param email for admins alone; null for moderators, and for whom a jam file brought along
   */
  public record Admitted(
      UUID id,
      String name,
      String function,
      String unit,
      String region,
      List<String> roles,
      @Nullable String email) {
    static Admitted of(Membership membership, boolean withEmail) {
      var member = membership.member();
      var profile = member.profile();
      return new Admitted(
          member.id(),
          profile.name(),
          profile.function(),
          profile.unit(),
          profile.region(),
          membership.roleWords(),
          withEmail ? member.email() : null);
    }
  }

  @Inject private Jams jams;
  @Inject private Memberships memberships;
  @Inject private Members members;
  @Inject private Admissions admissions;
  @Inject private CurrentMember current;

  @PathParam("jam")
  private UUID jamId;

  @GET
  @RolesAllowed("member")
  public Page<Admitted> admitted(
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("role") @DefaultValue("") String role,
      @QueryParam("limit") @DefaultValue("50") @Positive @Max(200) int limit,
      @QueryParam("after") @Nullable String after) {
    var viewer = memberships.get(jamId, current.member());
    viewer.requireModerator();
    var byEmail = viewer.mayAdminister().allowed();
    return memberships
        .admitted(viewer.jam(), query, byEmail, role, limit, after)
        .map(membership -> Admitted.of(membership, byEmail));
  }

  @PUT
  @Path("{member}/roles")
  @RolesAllowed("admin")
  public Person change(@PathParam("member") UUID id, @Valid @NotNull Roles roles) {
    var membership = membership(id);
    admissions.change(membership, JamRole.of(roles.roles()), current.member());
    return view(membership);
  }

  @DELETE
  @Path("{member}")
  @RolesAllowed("admin")
  public void dismiss(@PathParam("member") UUID id) {
    admissions.showOut(membership(id), current.member());
  }

  private Membership membership(UUID id) {
    var jam = jams.get(jamId, current.member());
    return memberships
        .find(jam, members.get(id))
        .orElseThrow(
            () -> new NotFound("no-such-member", "There is no member " + id + " in this jam."));
  }

  private static Person view(Membership membership) {
    return Person.of(membership.member(), membership.roleWords());
  }
}
