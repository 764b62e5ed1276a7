package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.links.Link;
import org.madang.platform.ArrayText;

/**
 * The links between ideas. What a machine proposed and nobody decided on comes and goes with each
 * run; what a person proposed or decided stays.
 */
@ApplicationScoped
class IdeaLinks {
  private static final String COLUMNS =
      "select id, jam, first, second, kind, score, because, shared, differs, state, proposed_by, decided_by, reason, at from idea_link ";

  @PersistenceContext private EntityManager entities;

  /** A link as it is kept; ids in the order of their text. */
  public record IdeaLink(
      UUID id,
      UUID jam,
      UUID first,
      UUID second,
      Link.Kind kind,
      double score,
      String because,
      List<String> shared,
      List<String> differs,
      LinkState state,
      @Nullable UUID proposedBy,
      @Nullable UUID decidedBy,
      @Nullable String reason,
      Instant at) {
    /** Whether it is what a member proposed about these two of a jam. */
    boolean isProposal(UUID member, UUID in, UUID[] pair) {
      return member.equals(proposedBy)
          && jam.equals(in)
          && first.equals(pair[0])
          && second.equals(pair[1]);
    }
  }

  /** Puts what a run found in the place of what the run before found. */
  void propose(UUID jam, List<Link> links, Instant now) {
    var fresh = new ArrayList<UUID>();
    for (var link : links) {
      var id = machineId(link);
      fresh.add(id);
      var pair = ordered(UUID.fromString(link.first()), UUID.fromString(link.second()));
      insert(
          new IdeaLink(
              id,
              jam,
              pair[0],
              pair[1],
              link.kind(),
              link.score(),
              link.because(),
              link.shared(),
              link.differs(),
              LinkState.PROPOSED,
              null,
              null,
              null,
              now));
    }
    entities
        .createNativeQuery(
            """
            delete from idea_link where jam = cast(?1 as uuid) and state = 'PROPOSED'
              and proposed_by is null and decided_by is null and not id = any(cast(?2 as uuid[]))
            """)
        .setParameter(1, jam.toString())
        .setParameter(2, ArrayText.of(fresh))
        .executeUpdate();
  }

  private static UUID machineId(Link link) {
    var pair = ordered(UUID.fromString(link.first()), UUID.fromString(link.second()));
    return UUID.nameUUIDFromBytes((pair[0] + "-" + pair[1]).getBytes(StandardCharsets.UTF_8));
  }

  /** PostgreSQL compares ids by their bytes, which is the order of their text, unlike Java's. */
  static UUID[] ordered(UUID a, UUID b) {
    return a.toString().compareTo(b.toString()) < 0 ? new UUID[] {a, b} : new UUID[] {b, a};
  }

  /** Keeps a link; an undecided one of the same pair by the machine is brought up to date. */
  void insert(IdeaLink link) {
    entities
        .createNativeQuery(
            """
            insert into idea_link (id, jam, first, second, kind, score, because, shared, differs, state, proposed_by, reason, at)
            values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), cast(?4 as uuid), ?5, ?6, ?7, ?8, ?9, 'PROPOSED',
              cast(nullif(?10, '') as uuid), nullif(?11, ''), cast(?12 as timestamptz))
            on conflict (first, second) do update set kind = excluded.kind, score = excluded.score,
              because = excluded.because, shared = excluded.shared, differs = excluded.differs
            where idea_link.state = 'PROPOSED' and idea_link.proposed_by is null and idea_link.decided_by is null
            """)
        .setParameter(1, link.id().toString())
        .setParameter(2, link.jam().toString())
        .setParameter(3, link.first().toString())
        .setParameter(4, link.second().toString())
        .setParameter(5, link.kind().name())
        .setParameter(6, link.score())
        .setParameter(7, link.because())
        .setParameter(8, String.join("\n", link.shared()))
        .setParameter(9, String.join("\n", link.differs()))
        .setParameter(10, link.proposedBy() == null ? "" : link.proposedBy().toString())
        .setParameter(11, link.reason() == null ? "" : link.reason())
        .setParameter(12, link.at().toString())
        .executeUpdate();
  }

  void decide(UUID id, LinkState state, UUID member, String reason) {
    entities
        .createNativeQuery(
            "update idea_link set state = ?1, decided_by = cast(?2 as uuid), reason = ?3 where id = cast(?4 as uuid)")
        .setParameter(1, state.name())
        .setParameter(2, member.toString())
        .setParameter(3, reason)
        .setParameter(4, id.toString())
        .executeUpdate();
  }

  Optional<IdeaLink> find(UUID id) {
    return links(
            entities
                .createNativeQuery(COLUMNS + "where id = cast(?1 as uuid)")
                .setParameter(1, id.toString())
                .getResultList())
        .stream()
        .findFirst();
  }

  Optional<IdeaLink> between(UUID a, UUID b) {
    var pair = ordered(a, b);
    return links(
            entities
                .createNativeQuery(
                    COLUMNS + "where first = cast(?1 as uuid) and second = cast(?2 as uuid)")
                .setParameter(1, pair[0].toString())
                .setParameter(2, pair[1].toString())
                .getResultList())
        .stream()
        .findFirst();
  }

  /** A part of a jam's links, strongest first; an empty filter lets everything through. */
  List<IdeaLink> all(
      UUID jam, String kind, Set<LinkState> states, String thread, int offset, int limit) {
    return links(
        entities
            .createNativeQuery(
                COLUMNS
                    + """
                    where jam = cast(?1 as uuid) and (?2 = '' or kind = ?2) and (?3 = '' or state = any(string_to_array(?3, ',')))
                      and (?4 = '' or first = cast(nullif(?4, '') as uuid) or second = cast(nullif(?4, '') as uuid))
                    order by score desc, id limit ?5 offset ?6
                    """)
            .setParameter(1, jam.toString())
            .setParameter(2, kind)
            .setParameter(3, states.stream().map(Enum::name).collect(Collectors.joining(",")))
            .setParameter(4, thread)
            .setParameter(5, limit)
            .setParameter(6, offset)
            .getResultList());
  }

  /**
   * What each of some ideas is linked to in another language, by the strongest links of all; a
   * rejected link is none.
   */
  Map<UUID, List<UUID>> inOtherLanguages(UUID jam, Set<UUID> ideas, int most) {
    var others = new HashMap<UUID, List<UUID>>();
    if (ideas.isEmpty()) {
      return others;
    }
    var rows =
        entities
            .createNativeQuery(
                """
                select l.first, l.second from idea_link l
                  join thread a on a.id = l.first join thread b on b.id = l.second
                where l.jam = cast(?1 as uuid) and l.state <> 'REJECTED' and a.language <> b.language
                  and (l.first = any(cast(?2 as uuid[])) or l.second = any(cast(?2 as uuid[])))
                order by l.score desc, l.id limit ?3
                """)
            .setParameter(1, jam.toString())
            .setParameter(3, most)
            .setParameter(2, ArrayText.of(ideas))
            .getResultList();
    for (var row : rows) {
      var pair = (Object[]) row;
      var first = UUID.fromString(pair[0].toString());
      var second = UUID.fromString(pair[1].toString());
      others.computeIfAbsent(first, _ -> new ArrayList<>()).add(second);
      others.computeIfAbsent(second, _ -> new ArrayList<>()).add(first);
    }
    return others;
  }

  private static List<IdeaLink> links(List<?> rows) {
    return rows.stream().map(row -> link((Object[]) row)).toList();
  }

  private static IdeaLink link(Object[] row) {
    return new IdeaLink(
        UUID.fromString(row[0].toString()),
        UUID.fromString(row[1].toString()),
        UUID.fromString(row[2].toString()),
        UUID.fromString(row[3].toString()),
        Link.Kind.valueOf((String) row[4]),
        ((Number) row[5]).doubleValue(),
        (String) row[6],
        lines((String) row[7]),
        lines((String) row[8]),
        LinkState.valueOf((String) row[9]),
        id(row[10]),
        id(row[11]),
        (String) row[12],
        Findings.instant(row[13]));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }

  private static @Nullable UUID id(@Nullable Object column) {
    return column == null ? null : UUID.fromString(column.toString());
  }
}
