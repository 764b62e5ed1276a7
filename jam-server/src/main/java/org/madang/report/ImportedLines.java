package org.madang.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madang.platform.ArrayText;

/** The lines of all imported jam files. */
@ApplicationScoped
class ImportedLines {
  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  @PersistenceContext private EntityManager entities;

  /** Lets go of the entities kept in mind: each flush looks at every one of them. */
  void unburden() {
    entities.flush();
    entities.clear();
  }

  void flush() {
    entities.flush();
  }

  void add(UUID jam, List<ImportedLine> lines) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into imported_line (jam, ordinal, type, name, subject, other, original, digest) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (var line : lines) {
        insert.setObject(1, jam);
        insert.setInt(2, line.ordinal());
        insert.setString(3, line.type());
        insert.setString(4, line.name());
        insert.setObject(5, line.subject());
        insert.setObject(6, line.other());
        insert.setString(7, line.original());
        insert.setString(8, line.digest());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the imported lines cannot be kept", e);
    }
  }

  /** What the file of a jam said behind one of its lines, 0 for the start, as far as the limit. */
  List<ImportedLine> said(UUID jam, int after, int limit) {
    return rows(
            entities
                .createNativeQuery(
                    """
                    select ordinal, type, name, subject, other, original, digest from imported_line
                    where jam = cast(?1 as uuid) and ordinal > ?2 order by ordinal limit ?3
                    """)
                .setParameter(1, jam.toString())
                .setParameter(2, after)
                .setParameter(3, limit))
        .stream()
        .map(
            row ->
                new ImportedLine(
                    ((Number) row[0]).intValue(),
                    (String) row[1],
                    (String) row[2],
                    id(row[3]),
                    id(row[4]),
                    (String) row[5],
                    (String) row[6]))
        .toList();
  }

  /** What the file that a jam came with calls things, where it does. */
  Map<UUID, String> names(UUID jam, Collection<UUID> things) {
    Map<UUID, String> names = new HashMap<>();
    rows(entities
            .createNativeQuery(
                """
                select cast(subject as text), name from imported_line
                where jam = cast(?1 as uuid) and subject = any(cast(?2 as uuid[])) and other is null and name is not null
                """)
            .setParameter(1, jam.toString())
            .setParameter(2, ArrayText.of(things)))
        .forEach(row -> names.put(UUID.fromString((String) row[0]), (String) row[1]));
    return names;
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }

  private static @Nullable UUID id(@Nullable Object column) {
    return column == null ? null : UUID.fromString(column.toString());
  }
}
