package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.madang.analytics.index.Similar;
import org.madang.discussion.Threads;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.Act;
import org.madang.platform.Paced;

/** What was said already, for somebody who is typing. */
@Path("jams/{jam}/hints")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class HintsResource {
  private static final int MOST = 4;
  private static final int MOST_ELSEWHERE = 2;

  /** So many links are read: somebody is typing. */
  private static final int MOST_LINKS = 4 * MOST * MOST_ELSEWHERE;

  /**
   * A thread that says so already.
   *
   * @param elsewhere ideas in other languages that it is linked to, the most alike first
   */
  public record Hint(
      ThreadRef thread, double score, List<String> shared, List<ThreadRef> elsewhere) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Indexes indexes;
  @Inject private Languages languages;
  @Inject private IdeaLinks links;
  @Inject private Threads threads;

  @GET
  @Paced(Act.HINT)
  public List<Hint> hints(
      @PathParam("jam") UUID jam,
      @QueryParam("text") @DefaultValue("") @Size(max = 500) String text)
      throws IOException {
    var visit = visits.of(jam, current.member());
    var language = languages.of(text, visit.locale());
    var similar = indexes.ask(jam, index -> index.similar(text, language, MOST));
    var alike = new LinkedHashMap<UUID, Similar>();
    similar.forEach(one -> alike.put(UUID.fromString(one.id()), one));
    var elsewhere = links.inOtherLanguages(jam, alike.keySet(), MOST_LINKS);
    var shown = new HashSet<>(alike.keySet());
    elsewhere.values().forEach(shown::addAll);
    var refs = ThreadRef.visible(threads.all(jam, shown));
    return alike.entrySet().stream()
        .filter(hint -> refs.containsKey(hint.getKey()))
        .map(
            hint ->
                new Hint(
                    refs.get(hint.getKey()),
                    hint.getValue().score(),
                    hint.getValue().sharedPhrases(),
                    elsewhere.getOrDefault(hint.getKey(), List.of()).stream()
                        .filter(other -> refs.containsKey(other) && !alike.containsKey(other))
                        .limit(MOST_ELSEWHERE)
                        .map(refs::get)
                        .toList()))
        .toList();
  }
}
