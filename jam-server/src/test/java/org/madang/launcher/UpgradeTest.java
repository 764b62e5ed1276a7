package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madang.TestDatabase;

/**
 * Databases made by every earlier schema, with a row in each table, come up to this one and keep
 * their rows. It proves that migrations run on data; not that what an earlier program wrote means
 * the same to this one.
 */
class UpgradeTest {
  /** A value that a column takes: what its checks name, or the plainest of its type. */
  private static final String SAMPLE =
      """
      select c.table_name, c.column_name, c.data_type,
        (select (regexp_match(pg_get_constraintdef(k.oid), '''([A-Z_]+)'''))[1] from pg_constraint k
         where k.conrelid = (quote_ident(c.table_name))::regclass and k.contype = 'c'
           and pg_get_constraintdef(k.oid) like '%' || c.column_name || '%'
         order by length(pg_get_constraintdef(k.oid)) desc limit 1)
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_identity = 'NO'
        and c.is_nullable = 'NO' and c.table_name <> 'flyway_schema_history'
      order by c.table_name, c.ordinal_position
      """;

  /** A link's first idea is the one with the lesser id. */
  private static final String LEAST = "'00000000-0000-0000-0000-000000000001'";

  static Stream<String> earlierVersions() {
    var versions =
        Arrays.stream(flyway(TestDatabase.empty(), null).info().all())
            .map(one -> one.getVersion().getVersion())
            .toList();
    return versions.subList(0, versions.size() - 1).stream();
  }

  @ParameterizedTest
  @MethodSource("earlierVersions")
  void aDatabaseOfAnEarlierMadangKeepsItsRows(String version) throws SQLException {
    var url = TestDatabase.empty();
    flyway(url, version).migrate();
    var before = fill(url);
    assertThat(before).isNotEmpty();

    Schema.migrate(url);

    try (var connection = DriverManager.getConnection(url)) {
      for (var table : before) {
        assertThat(count(connection, table)).as(table + " from " + version).isGreaterThan(0);
      }
    }
  }

  @Test
  void aDatabaseOfANewerMadangIsRefused() throws SQLException {
    var url = TestDatabase.fresh();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into flyway_schema_history
            (installed_rank, version, description, type, script, installed_by, execution_time, success)
          values (9999, '99999', 'from the future', 'SQL', 'V99999__from_the_future.sql', 'x', 1, true)
          """);
    }

    assertThatThrownBy(() -> Schema.migrate(url))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("newer Madang")
        .hasMessageContaining("99999");
  }

  private static Flyway flyway(String url, String target) {
    var configuration =
        Flyway.configure(UpgradeTest.class.getClassLoader())
            .dataSource(url, null, null)
            .locations("classpath:db/migration");
    return (target == null
            ? configuration
            : configuration.target(MigrationVersion.fromVersion(target)))
        .load();
  }

  /** A row in every table; what refers to other rows is not checked. */
  private static List<String> fill(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      var tables = samples(connection);
      for (var table : tables.entrySet()) {
        statement.execute(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table.getKey(),
                    String.join(", ", table.getValue().keySet()),
                    String.join(", ", table.getValue().values())));
      }
      return new ArrayList<>(tables.keySet());
    }
  }

  private static Map<String, Map<String, String>> samples(Connection connection)
      throws SQLException {
    var tables = new LinkedHashMap<String, Map<String, String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(SAMPLE)) {
      while (rows.next()) {
        tables
            .computeIfAbsent(rows.getString(1), _ -> new LinkedHashMap<>())
            .put("\"" + rows.getString(2) + "\"", sample(rows));
      }
    }
    return tables;
  }

  private static String sample(ResultSet column) throws SQLException {
    var named = column.getString(4);
    return switch (column.getString(3)) {
      case "uuid" -> column.getString(2).equals("first") ? LEAST : "gen_random_uuid()";
      case "bytea" -> "'\\x00000001'";
      case "timestamp with time zone" -> "now()";
      case "boolean" -> "false";
      case "jsonb", "json" -> "'{}'";
      case "ARRAY" -> "'{}'";
      case "text", "character varying" -> "'" + (named == null ? "sample" : named) + "'";
      default -> "1";
    };
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
