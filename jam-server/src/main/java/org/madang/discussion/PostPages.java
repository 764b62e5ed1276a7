package org.madang.discussion;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Members;
import org.madang.platform.Body;

/**
 * Pages of threads as JSON. What is the same for all readers is kept, and is right on any number of
 * nodes, because each reading asks the database for the thread's edition first; what is a reader's
 * own is made anew. A change that commits while a page is made leaves a page under the edition
 * before, which nobody asks for again.
 */
@ApplicationScoped
class PostPages {
  /** Bytes kept at most, but for what is compressed. */
  private static final int KEPT = 64_000_000;

  private record Place(UUID thread, PostOrder order, int after, int limit, boolean moderates) {}

  private record Piece(UUID post, UUID author, String json) {}

  /** Made under an edition; the body is for readers who wrote none of it. */
  private record Sheet(
      Editions.Edition edition, List<Piece> pieces, @Nullable String next, Body body) {
    static Sheet of(Editions.Edition edition, List<Piece> pieces, @Nullable String next) {
      var json = written(pieces, Map.of(), next, edition);
      return new Sheet(edition, pieces, next, Body.passing(json));
    }

    boolean hasSome(UUID author) {
      return pieces.stream().anyMatch(piece -> piece.author().equals(author));
    }

    int size() {
      return 2 * body.plain().length;
    }
  }

  @Inject private Posts posts;
  @Inject private Editions editions;
  @Inject private Cards cards;
  @Inject private Members members;
  @Inject private Clock clock;
  private final Jsonb json = JsonbBuilder.create();
  private final Map<Place, Sheet> sheets = new LinkedHashMap<>(256, 0.75f, true);
  private int size;

  /** The posts that follow a number, as this visitor sees them. */
  byte[] page(Visits.InThread in, PostOrder order, int after, int limit) {
    var visit = in.visit();
    var place = new Place(in.thread().id(), order, after, limit, visit.moderates());
    var edition = editions.of(place.thread());
    var sheet = kept(place, edition).orElseGet(() -> made(place, edition, visit));
    if (!sheet.hasSome(visit.member())) {
      return sheet.body().plain();
    }
    return written(sheet.pieces(), own(sheet, visit), sheet.next(), edition);
  }

  /**
   * The same where it is kept, and the member is in the jam and wrote none of it; empty does not
   * say that they may not see it. One query.
   */
  Optional<Body> kept(
      UUID thread, PostOrder order, int after, int limit, UUID member, boolean admin) {
    return editions
        .seen(thread, member)
        .flatMap(
            seen ->
                kept(
                    new Place(thread, order, after, limit, admin || seen.moderates()),
                    seen.edition()))
        .filter(sheet -> !sheet.hasSome(member))
        .map(Sheet::body);
  }

  private Sheet made(Place place, Editions.Edition edition, Visit visit) {
    var found = posts.page(place.thread(), place.order(), place.after(), place.limit() + 1);
    var shown = found.subList(0, Math.min(place.limit(), found.size()));
    members.refresh(shown.stream().map(Post::author).collect(Collectors.toSet()));
    var pieces = new ArrayList<Piece>();
    for (var view : cards.posts(shown, visit.ofNobody(), null, false)) {
      pieces.add(new Piece(view.id(), view.author().id(), json.toJson(view)));
    }
    var more = found.size() > place.limit();
    var next = more ? String.valueOf(shown.getLast().ordinal()) : null;
    var sheet = Sheet.of(edition, pieces, next);
    keep(place, sheet);
    return sheet;
  }

  /** The posts on a sheet that the visitor wrote: they see what they may still do with them. */
  private Map<UUID, String> own(Sheet sheet, Visit visit) {
    var ids =
        sheet.pieces().stream()
            .filter(piece -> piece.author().equals(visit.member()))
            .map(Piece::post)
            .toList();
    var own = new HashMap<UUID, String>();
    cards
        .posts(posts.all(visit.jam(), ids), visit, clock.instant(), false)
        .forEach(view -> own.put(view.id(), json.toJson(view)));
    return own;
  }

  private static byte[] written(
      List<Piece> pieces, Map<UUID, String> own, @Nullable String next, Editions.Edition edition) {
    var end = next == null ? "]," : "],\"next\":\"" + next + "\",";
    return pieces.stream()
        .map(piece -> own.getOrDefault(piece.post(), piece.json()))
        .collect(joining(",", "{\"items\":[", end + "\"total\":" + edition.posts() + "}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private synchronized Optional<Sheet> kept(Place place, Editions.Edition edition) {
    return Optional.ofNullable(sheets.get(place)).filter(kept -> kept.edition().equals(edition));
  }

  private synchronized void keep(Place place, Sheet sheet) {
    var before = sheets.put(place, sheet);
    size += sheet.size() - (before == null ? 0 : before.size());
    var oldest = sheets.values().iterator();
    while (size > KEPT && oldest.hasNext()) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }
}
