package org.madang;

import java.nio.file.Path;
import java.util.UUID;
import org.madang.launcher.Postgres;
import org.madang.launcher.Schema;

/**
 * The real PostgreSQL, started once for all tests of a run; each asks for a database of its own.
 */
public final class TestDatabase {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static volatile String system = "";

  private TestDatabase() {}

  /** The address of a fresh database with all tables and no rows. */
  public static String fresh() {
    var url = empty();
    Schema.migrate(url);
    return url;
  }

  /** The address of a fresh database without even tables. */
  public static String empty() {
    return Running.POSTGRES.url("test_" + UUID.randomUUID().toString().replace('-', '_'));
  }

  /** The address of the database the system under test uses; only while system tests run. */
  public static String ofSystem() {
    return system;
  }

  static void useForSystem(String url) {
    system = url;
  }

  private static final class Running {
    static final Postgres POSTGRES = start();

    private static Postgres start() {
      var data =
          TARGET.resolve("test-postgres").resolve(Long.toString(ProcessHandle.current().pid()));
      var postgres = Postgres.start(data, TARGET.resolve("launcher/postgres"));
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      return postgres;
    }
  }
}
