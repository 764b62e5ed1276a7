package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;

/**
 * A question to the shortlist over HTTP, for executives and moderators: how it would be if other
 * things counted. Asking changes nothing.
 */
@Path("jams/{jam}/what-if")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {
  @Inject private CurrentMember current;
  @Inject private Reviewers reviewers;
  @Inject private WhatIfs whatIfs;

  /** A weight that is not given is the one of the shortlist; only their proportions matter. */
  @GET
  public WhatIfView ask(
      @PathParam("jam") UUID jam,
      @QueryParam("judgement") @Nullable Percent judgement,
      @QueryParam("support") @Nullable Percent support,
      @QueryParam("breadth") @Nullable Percent breadth,
      @QueryParam("discussion") @Nullable Percent discussion,
      @QueryParam("novelty") @Nullable Percent novelty,
      @QueryParam("limit") @DefaultValue("30") @Positive @Max(100) int limit) {
    var viewer = reviewers.enter(jam, current.member());
    var asked = new LinkedHashMap<>(WhatIfs.usual());
    put(asked, "judgement", judgement);
    put(asked, "support", support);
    put(asked, "breadth", breadth);
    put(asked, "discussion", discussion);
    put(asked, "novelty", novelty);
    return whatIfs.of(viewer, asked, limit);
  }

  private static void put(Map<String, Integer> asked, String name, @Nullable Percent given) {
    if (given != null) {
      asked.put(name, given.value());
    }
  }
}
