package org.madang.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Everything in the database, as one file: each table by COPY, all in one repeatable-read
 * transaction, so that it is the state of one moment while the jam goes on.
 */
final class Backup {
  private static final String SCHEMA = "schema";
  private static final String HISTORY = "flyway_schema_history";

  private static final String OTHERS =
      """
      select pid::text from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
      """;

  private Backup() {}

  /** Writes the file whole or not at all. */
  static int write(String databaseUrl, Path file) throws IOException, SQLException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CannotStart(file + " is no file: name a file in a folder.");
    }
    var part = file.resolveSibling(file.getFileName() + ".part");
    try (var connection = DriverManager.getConnection(databaseUrl);
        var zip = new ZipOutputStream(forOwnerOnly(part))) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      zip.putNextEntry(new ZipEntry(SCHEMA));
      zip.write(version(connection).getBytes(UTF_8));
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      var tables = tables(connection);
      for (var table : tables) {
        zip.putNextEntry(new ZipEntry(table));
        copy.copyOut("copy \"" + table + "\" to stdout", new KeptOpenOutput(zip));
      }
      zip.finish();
      connection.rollback();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return tables.size();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Addresses, password hashes and everybody's words are for nobody else on the machine. */
  private static OutputStream forOwnerOnly(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.newOutputStream(file);
  }

  /** Whether the user that saves may let triggers wait, as {@link #restore} must. */
  static boolean mayBeRestoredBySameUser(String databaseUrl) throws SQLException {
    try (var connection = DriverManager.getConnection(databaseUrl);
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      return true;
    } catch (SQLException e) {
      if ("42501".equals(e.getSQLState())) { // insufficient privilege
        return false;
      }
      throw e;
    }
  }

  /**
   * Fills an empty, migrated database with the whole of a backup; refuses one that is in use or
   * holds anything, a backup of another version, and what is left of one.
   */
  static int restore(String databaseUrl, Path file) throws IOException, SQLException {
    var saved = entries(file);
    try (var connection = DriverManager.getConnection(databaseUrl);
        var statement = connection.createStatement();
        var zip = new ZipInputStream(Files.newInputStream(file))) {
      connection.setAutoCommit(false);
      refuseUnfit(connection, zip);
      if (!saved.containsAll(tables(connection))) {
        throw cutOff();
      }
      // triggers and foreign keys wait: the rows were right when they were saved
      statement.execute("set local session_replication_role = replica");
      for (var table : tables(connection)) {
        statement.execute("truncate \"" + table + "\" cascade");
      }
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      var count = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        copy.copyIn("copy \"" + entry.getName() + "\" from stdin", new KeptOpenInput(zip));
        count++;
      }
      for (var reset : sequences(connection)) {
        statement.execute(reset);
      }
      connection.commit();
      return count;
    } catch (ZipException damaged) {
      throw new CannotStart(
          "The backup is damaged (%s): nothing was restored.".formatted(damaged.getMessage()),
          damaged);
    }
  }

  /** What the archive says at its end that it holds. */
  static Set<String> entries(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    } catch (ZipException noEnd) {
      throw cutOff();
    }
  }

  private static CannotStart cutOff() {
    return new CannotStart(
        "This is not a backup of Madang, or its end is missing: nothing was restored.");
  }

  private static void refuseUnfit(Connection connection, ZipInputStream zip)
      throws IOException, SQLException {
    var first = zip.getNextEntry();
    if (first == null || !first.getName().equals(SCHEMA)) {
      throw new CannotStart("This is not a backup of Madang.");
    }
    var saved = new String(zip.readAllBytes(), UTF_8);
    if (!saved.equals(version(connection))) {
      throw new CannotStart(
          "The backup was made by schema %s, this Madang has %s: restore with the version that made it."
              .formatted(saved, version(connection)));
    }
    if (!texts(connection, "select id::text from member limit 1").isEmpty()) {
      throw new CannotStart(
          "There are members in this database already: restore into an empty one.");
    }
    if (!texts(connection, OTHERS).isEmpty()) {
      throw new CannotStart(
          "Somebody is connected to this database: stop every Madang on it first.");
    }
  }

  private static String version(Connection connection) throws SQLException {
    return String.join(
        ",", texts(connection, "select version from " + HISTORY + " order by installed_rank"));
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return texts(
        connection,
        "select tablename from pg_tables where schemaname = 'public' and tablename <> '"
            + HISTORY
            + "' order by tablename");
  }

  /** Statements that let each serial column go on after its greatest value. */
  private static List<String> sequences(Connection connection) throws SQLException {
    return texts(
        connection,
        """
        select format('select setval(%L, (select coalesce(max(%I), 0) + 1 from %I), false)',
                      pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name)
        from information_schema.columns
        where table_schema = 'public'
          and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null
        """);
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** COPY closes what it writes to; the archive has more entries. */
  private static final class KeptOpenOutput extends FilterOutputStream {
    KeptOpenOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() {}
  }

  private static final class KeptOpenInput extends FilterInputStream {
    KeptOpenInput(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
