package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.index.SearchRequest;
import org.madang.analytics.index.SearchResult;
import org.madang.analytics.themes.Theme;
import org.madang.analytics.themes.Themes;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.discussion.Post;
import org.madang.discussion.Posts;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.identity.Person;
import org.madang.jam.Forum;
import org.madang.jam.Forums;
import org.madang.jam.Jams;
import org.madang.platform.Act;
import org.madang.platform.Paced;

/** Search over HTTP, for the members of a jam. */
@Path("jams/{jam}/search")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
  /** A piece of text, and whether it is what was looked for. */
  public record Piece(String text, boolean hit) {
    static List<Piece> of(List<SearchResult.Segment> segments) {
      return segments.stream().map(s -> new Piece(s.text(), s.hit())).toList();
    }
  }

  /** One that was found; without a post it is the thread's opening. */
  public record Item(
      ThreadRef thread,
      @Nullable UUID post,
      Person author,
      Instant at,
      List<Piece> title,
      List<Piece> excerpt) {}

  /** A value to narrow down to. */
  public record Choice(String value, String label, long count) {}

  /** What was found. */
  public record Found(
      long total,
      List<Item> items,
      Map<String, List<Choice>> facets,
      @Nullable String didYouMean) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Indexes indexes;
  @Inject private StandingThemes themes;
  @Inject private Jams jams;
  @Inject private Forums forums;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Cards cards;

  @PathParam("jam")
  private UUID jam;

  @GET
  @Paced(Act.SEARCH)
  public Found search(
      @QueryParam("q") @DefaultValue("") @Size(max = 500) String query,
      @QueryParam("forum") @Nullable String forum,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("language") @Nullable String language,
      @QueryParam("theme") @Nullable String theme,
      @QueryParam("limit") @DefaultValue("20") @Positive @Max(100) int limit,
      @QueryParam("offset") @DefaultValue("0") @PositiveOrZero @Max(10_000) int offset)
      throws IOException {
    visits.of(jam, current.member());
    var request =
        new SearchRequest(
            query,
            given(forum),
            given(kind),
            given(language),
            given(theme),
            themes.themeOf(jam),
            limit,
            offset);
    var result = indexes.ask(jam, index -> index.search(request));
    return new Found(
        result.total(), items(result), facets(result, themes.of(jam)), result.didYouMean());
  }

  private static @Nullable String given(@Nullable String filter) {
    return filter == null || filter.isBlank() ? null : filter;
  }

  private List<Item> items(SearchResult result) {
    var byThread =
        threads
            .all(jam, ThreadRef.ids(result.hits().stream().map(SearchResult.Hit::thread).toList()))
            .stream()
            .collect(Collectors.toMap(JamThread::id, thread -> thread, (a, _) -> a));
    var replies = result.hits().stream().filter(hit -> !hit.opening()).map(SearchResult.Hit::id);
    var byPost =
        posts.all(jam, ThreadRef.ids(replies.toList())).stream()
            .collect(Collectors.toMap(Post::id, post -> post));
    var authors = new HashMap<UUID, UUID>();
    byThread.values().forEach(thread -> authors.put(thread.id(), thread.author()));
    byPost.values().forEach(post -> authors.put(post.id(), post.author()));
    var people = cards.people(authors.values());
    return result.hits().stream()
        .filter(hit -> isSeen(hit, byThread, byPost))
        .map(hit -> item(hit, byThread, byPost, people))
        .toList();
  }

  /** The index is a moment behind: what was hidden just now is left out here. */
  private static boolean isSeen(
      SearchResult.Hit hit, Map<UUID, JamThread> byThread, Map<UUID, Post> byPost) {
    var thread = byThread.get(UUID.fromString(hit.thread()));
    var post = byPost.get(UUID.fromString(hit.id()));
    return thread != null
        && (hit.opening()
            ? thread.visibility() == Visibility.VISIBLE
            : post != null && post.visibility() == Visibility.VISIBLE);
  }

  private static Item item(
      SearchResult.Hit hit,
      Map<UUID, JamThread> byThread,
      Map<UUID, Post> byPost,
      Map<UUID, Person> people) {
    var thread = byThread.get(UUID.fromString(hit.thread()));
    var ref = ThreadRef.of(thread);
    var excerpt = Piece.of(hit.excerpt());
    if (hit.opening()) {
      var author = people.get(thread.author());
      return new Item(ref, null, author, thread.at(), Piece.of(hit.title()), excerpt);
    }
    var post = byPost.get(UUID.fromString(hit.id()));
    var title = List.of(new Piece(ref.title(), false));
    return new Item(ref, post.id(), people.get(post.author()), post.at(), title, excerpt);
  }

  private Map<String, List<Choice>> facets(SearchResult result, Themes themes) {
    var labels = new HashMap<String, String>();
    forums
        .all(jams.find(jam).orElseThrow())
        .forEach((Forum f) -> labels.put(f.id().toString(), f.title()));
    themes.themes().forEach((Theme t) -> labels.put(t.id(), t.label()));
    var facets = new HashMap<String, List<Choice>>();
    result
        .facets()
        .forEach(
            (name, counts) ->
                facets.put(
                    name,
                    counts.stream()
                        .map(
                            count ->
                                new Choice(
                                    count.value(),
                                    labels.getOrDefault(count.value(), count.value()),
                                    count.count()))
                        .toList()));
    return facets;
  }
}
