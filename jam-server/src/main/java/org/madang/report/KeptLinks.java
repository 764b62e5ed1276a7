package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.madang.analytics.links.Link;
import org.madang.analytics.report.Report;

/** The links between the threads of a jam, with their titles, as a table holds them. */
@ApplicationScoped
class KeptLinks {
  @PersistenceContext private EntityManager entities;

  /** First id and title, second id and title, kind, score, state, because; the strongest first. */
  @SuppressWarnings("unchecked")
  List<Object[]> all(UUID jam) {
    return entities
        .createNativeQuery(
            """
            select cast(l.first as text), a.title, cast(l.second as text), b.title, l.kind, l.score, l.state, l.because
            from idea_link l join thread a on a.id = l.first join thread b on b.id = l.second
            where l.jam = cast(?1 as uuid) and a.hidden_at is null and b.hidden_at is null
              and a.withdrawn_at is null and b.withdrawn_at is null
            order by l.score desc, l.id
            """)
        .setParameter(1, jam.toString())
        .getResultList();
  }

  /** What a report says of them: the accepted ones first, and none that was rejected. */
  @SuppressWarnings("unchecked")
  List<Report.LinkLine> told(UUID jam) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select a.title, b.title, l.kind, l.state = 'ACCEPTED', case when l.proposed_by is null then null else l.because end,
                  l.score, l.shared, l.differs
                from idea_link l join thread a on a.id = l.first join thread b on b.id = l.second
                where l.jam = cast(?1 as uuid) and l.state <> 'REJECTED' and a.hidden_at is null and b.hidden_at is null
                  and a.withdrawn_at is null and b.withdrawn_at is null
                order by l.state, l.score desc, l.id
                """)
            .setParameter(1, jam.toString())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Report.LinkLine(
                    (String) row[0],
                    (String) row[1],
                    Link.Kind.valueOf((String) row[2]),
                    (Boolean) row[3],
                    (String) row[4],
                    (Double) row[5],
                    phrases((String) row[6]),
                    phrases((String) row[7])))
        .toList();
  }

  private static List<String> phrases(String lines) {
    return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
  }
}
