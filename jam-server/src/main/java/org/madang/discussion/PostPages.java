package org.madang.discussion;

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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Members;

/**
 * Pages of threads as JSON. What is the same for all readers is kept, and is right on any number of
 * nodes, because each reading asks the database for the thread's edition first; what is a reader's
 * own is made anew. A change that commits while a page is made leaves a page under the edition
 * before, which nobody asks for again.
 */
@ApplicationScoped
class PostPages {
  /** Characters kept at most; some 32 MB. */
  private static final int KEPT = 32_000_000;

  private record Place(UUID thread, PostOrder order, int after, int limit, boolean moderates) {}

  private record Piece(UUID post, UUID author, String json) {}

  private record Sheet(Posts.Edition edition, List<Piece> pieces, @Nullable String next) {
    int size() {
      return pieces.stream().mapToInt(piece -> piece.json().length()).sum();
    }
  }

  @Inject private Posts posts;
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
    var edition = posts.edition(place.thread());
    var kept = kept(place);
    var sheet = kept != null && kept.edition().equals(edition) ? kept : made(place, edition, visit);
    return written(sheet, own(sheet, visit)).getBytes(StandardCharsets.UTF_8);
  }

  private Sheet made(Place place, Posts.Edition edition, Visit visit) {
    var found = posts.page(place.thread(), place.order(), place.after(), place.limit() + 1);
    var shown = found.subList(0, Math.min(place.limit(), found.size()));
    members.refresh(shown.stream().map(Post::author).collect(Collectors.toSet()));
    var pieces = new ArrayList<Piece>();
    for (var view : cards.posts(shown, visit.ofNobody(), null, false)) {
      pieces.add(new Piece(view.id(), view.author().id(), json.toJson(view)));
    }
    var more = found.size() > place.limit();
    var next = more ? String.valueOf(shown.getLast().ordinal()) : null;
    var sheet = new Sheet(edition, pieces, next);
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

  private static String written(Sheet sheet, Map<UUID, String> own) {
    return sheet.pieces().stream()
        .map(piece -> own.getOrDefault(piece.post(), piece.json()))
        .collect(
            Collectors.joining(
                ",",
                "{\"items\":[",
                "],"
                    + (sheet.next() == null ? "" : "\"next\":\"" + sheet.next() + "\",")
                    + "\"total\":"
                    + sheet.edition().posts()
                    + "}"));
  }

  private synchronized @Nullable Sheet kept(Place place) {
    return sheets.get(place);
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
