package org.madang.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

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

  /** The lines of a jam in their order; empty for one that was made here. */
  List<ImportedLine> all(UUID jam) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select ordinal, type, name, subject, other, original, digest from imported_line where jam = ? order by ordinal")) {
      select.setObject(1, jam);
      var lines = new ArrayList<ImportedLine>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          lines.add(
              new ImportedLine(
                  rows.getInt(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getObject(4, UUID.class),
                  rows.getObject(5, UUID.class),
                  rows.getString(6),
                  rows.getString(7)));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException("the imported lines cannot be read", e);
    }
  }
}
