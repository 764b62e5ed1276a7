package org.madang.live;

import com.hazelcast.replicatedmap.ReplicatedMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Grid;
import org.madang.platform.Node;

/**
 * Who is present in a jam, on all nodes: each shares a number of eight bytes for each member who
 * listens there, so that somebody with windows on two nodes counts once. A node that died is
 * forgotten after a quarter of a minute.
 */
@ApplicationScoped
class Presence {
  /** How often nodes tell each other, and how old the answer may be. */
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** How often a node that has nothing new to tell says that it is still there. */
  private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(6);

  private static final long FORGOTTEN_SECONDS = 15;

  private static final String NAME = "madang-present";

  @Inject private Grid grid;
  @Inject private Node node;

  private final Map<UUID, Told> told = new ConcurrentHashMap<>();

  /** What was told, and found, last. */
  private record Told(long[] here, long toldAt, int everywhere, long askedAt) {}

  /** How many members listen to a jam, here and elsewhere. */
  int of(UUID jam, Collection<UUID> here) {
    var last = told.get(jam);
    var now = System.nanoTime();
    if (last != null && now - last.askedAt() < EVERY_NANOS) {
      return Math.max(last.everywhere(), here.size());
    }
    return grid.<ReplicatedMap<String, long[]>>ask(cluster -> cluster.getReplicatedMap(NAME))
        .flatMap(all -> grid.ask(_ -> ask(all, jam, here, last, now)))
        .map(
            next -> {
              told.put(jam, next);
              return next.everywhere();
            })
        .orElse(here.size());
  }

  private Told ask(
      ReplicatedMap<String, long[]> all,
      UUID jam,
      Collection<UUID> here,
      @Nullable Told last,
      long now) {
    var mine = here.stream().mapToLong(Presence::number).sorted().toArray();
    var own = jam + " " + node.id();
    var toldAt = last == null ? now : last.toldAt();
    if (last == null || now - toldAt >= AGAIN_NANOS || !Arrays.equals(mine, last.here())) {
      all.put(own, mine, FORGOTTEN_SECONDS, TimeUnit.SECONDS);
      toldAt = now;
    }
    var elsewhere =
        all.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(jam + " ") && !entry.getKey().equals(own))
            .map(Map.Entry::getValue)
            .toList();
    return new Told(mine, toldAt, together(mine, elsewhere), now);
  }

  private static int together(long[] mine, List<long[]> elsewhere) {
    if (elsewhere.isEmpty()) {
      return mine.length;
    }
    var others = elsewhere.stream().flatMapToLong(Arrays::stream);
    return (int) LongStream.concat(Arrays.stream(mine), others).distinct().count();
  }

  /** Two members with one number would count as one: with a million of them, one in 37 million. */
  private static long number(UUID member) {
    return member.getMostSignificantBits() ^ member.getLeastSignificantBits();
  }
}
