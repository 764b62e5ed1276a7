package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.madang.discussion.Answers;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.identity.SessionViews;
import org.madang.jam.JamViews;
import org.madang.jam.Memberships;
import org.madang.moderation.AlertViews;
import org.madang.platform.Transactions;

/**
 * All that the home of a jam shows first, in one answer: at the opening bell everybody comes there
 * within a minute. Each part is also an answer of its own, to be read again by itself.
 */
@Path("jams/{jam}/home")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HomeResource {
  @Inject private CurrentMember current;
  @Inject private Transactions transactions;
  @Inject private SessionViews sessions;
  @Inject private Memberships memberships;
  @Inject private Visits visits;
  @Inject private JamViews jams;
  @Inject private AlertViews alerts;
  @Inject private ConversationsToJoin conversations;
  @Inject private Answers answers;
  @Inject private Pulses pulses;
  @Inject private ThemeLists themes;

  @GET
  @RolesAllowed("member")
  @APIResponseSchema(HomeView.class)
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // nobody waits for a kept answer in one
  public byte[] home(@PathParam("jam") UUID jam) {
    var parts = new LinkedHashMap<String, byte[]>();
    transactions.run(() -> own(jam, parts));
    parts.put("pulse", pulses.told(jam));
    parts.put("themes", themes.largest(jam));
    return Written.object(parts);
  }

  /** What is this reader's own, or has to be of this moment. */
  private void own(UUID jam, Map<String, byte[]> parts) {
    var membership = memberships.get(jam, current.member());
    var visit = visits.of(membership);
    parts.put("session", Written.json(sessions.now()));
    parts.put("jam", Written.json(jams.of(membership.jam(), membership.member())));
    parts.put("alerts", Written.json(alerts.up(jam)));
    parts.put("conversations", Written.json(conversations.of(visit, ConversationsToJoin.USUAL)));
    parts.put("unseen", Written.json(answers.unseen(visit.member(), jam)));
  }
}
