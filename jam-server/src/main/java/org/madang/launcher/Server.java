package org.madang.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payara Micro with the war on it, in a process of its own. */
final class Server implements Part {
  /** With less, a server that died most likely died of it. */
  private static final long LEAST_FREE_BYTES = 16L << 20;

  /** Parts of a hundred of the machine's memory, for the heap of one server and of all. */
  private static final int MEMORY_OF_ONE = 35;

  private static final int MEMORY_OF_ALL = 70;

  /**
   * Payara goes on by itself when the program could not be deployed, and says this of its health.
   */
  private static final String WITHOUT_PROGRAM = "No Application deployed";

  private static final String DRAINING = "draining";

  /** Whose word on addresses is believed where all servers are behind a proxy of this machine. */
  private static final String LOOPBACK = "127.0.0.1,::1";

  private static final String LISTEN_ON_LOOPBACK =
      "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";

  /** What the proxy needs to see it, and the browsers to go. */
  private static final Duration DRAINS = Duration.ofSeconds(4);

  private final LaunchOptions options;
  private final int port;
  private final Path program;
  private final Path data;
  private final String databaseUrl;
  private volatile Process process;

  /**
   * Named by the health of the process, so that another program at its port is not taken for it.
   */
  private String start;

  private boolean portTaken;
  private boolean stopped;

  private Server(LaunchOptions options, String databaseUrl) throws IOException {
    this.options = options;
    this.port = options.port();
    this.program = options.program();
    this.data = options.data();
    this.databaseUrl = databaseUrl;
    this.process = spawn();
  }

  /**
   * Begins to start it beside its database, which it does not ask before {@link #deploy}; {@link
   * #isReady} tells when it can be used.
   */
  static Server start(LaunchOptions options, String databaseUrl) throws IOException {
    return new Server(options, databaseUrl);
  }

  /** To be told when the database is there, with its tables. */
  void deploy() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // it has died meanwhile, which is seen elsewhere
    }
  }

  /** Makes way for a new server: a killed launcher leaves its server behind. */
  static void stopOrphan(Path data) throws IOException {
    running(data).ifPresent(Orphan::end);
  }

  /** The server that was started on a folder, by whomever. */
  static Optional<Orphan> running(Path data) throws IOException {
    return Orphan.in(data.resolve("server.pid"), "payara-micro.jar");
  }

  static void refuseBusy(int port) {
    refuseBusy(port, "--port");
  }

  /**
   * Says so where something else listens.
   *
   * @param option by which another port is chosen
   */
  static void refuseBusy(int port, String option) {
    try (var socket = new ServerSocket(port)) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart(busy(port, option), e);
    }
  }

  private static String busy(int port, String option) {
    return "Port %d is in use: stop what uses it, or choose another with %s."
        .formatted(port, option);
  }

  @Override
  public String name() {
    return options.cluster().isPresent() ? options.node() : "The server";
  }

  @Override
  public boolean isOneOfSeveral() {
    return options.cluster().isPresent();
  }

  @Override
  public boolean isDrained() {
    return Files.exists(data.resolve(DRAINING));
  }

  @Override
  public synchronized void revive() throws IOException {
    if (!stopped) {
      process = spawn();
      deploy();
    }
  }

  /**
   * Ends it where it has become of no use, so that it is seen to be dead: also where another
   * program took its port meanwhile, which Payara would live on without.
   */
  @Override
  public boolean isReady() {
    var health = Health.at(port);
    portTaken = health.filter(this::isOfAnother).isPresent();
    if (portTaken || health.map(HttpResponse::body).orElse("").contains(WITHOUT_PROGRAM)) {
      process.destroyForcibly();
    }
    var ready = !portTaken && Health.isGood(health);
    if (ready) {
      CompilerThreads.moveForward(process.pid());
    }
    return ready;
  }

  /** A server in trouble may answer in Payara's words. */
  private boolean isOfAnother(HttpResponse<String> answer) {
    return answer.statusCode() < 500 && !answer.body().contains(start);
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Lets a proxy and the browsers know before it ends, where there are others to go to. */
  synchronized void stop() {
    stopped = true;
    if (options.cluster().isPresent() && process.isAlive()) {
      drain(options.data());
    }
    Orphan.end(process.toHandle());
  }

  /** Ends it where nobody is to go elsewhere. */
  synchronized void stopAtOnce() {
    stopped = true;
    Orphan.end(process.toHandle());
  }

  /** The file that makes a server say it is not ready, and then let go of those who listen. */
  static void drain(Path data) {
    try {
      Files.writeString(data.resolve(DRAINING), "");
      Pause.of(DRAINS);
    } catch (IOException e) {
      // a full disk: it ends without a word
    }
  }

  private Process spawn() throws IOException {
    refuseBusy(port);
    emptyTemporary(data.resolve("tmp"));
    asFile("default-web.xml", root().resolve("config"));
    Files.deleteIfExists(data.resolve(DRAINING));
    var builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().put("MADANG_DATABASE_URL", databaseUrl);
    builder.environment().put("MADANG_NODE", options.node());
    start = UUID.randomUUID().toString();
    builder.environment().put("MADANG_START", start);
    builder.environment().put("MADANG_DRAIN_FILE", data.resolve(DRAINING).toString());
    options
        .cluster()
        .filter(ClusterAddresses::onLoopback)
        .ifPresent(_ -> builder.environment().putIfAbsent("MADANG_PROXIES", LOOPBACK));
    builder.environment().put("MADANG_INDEX_DIRECTORY", data.resolve("index").toString());
    var child = builder.start();
    Orphan.remember(child, data.resolve("server.pid"));
    return child;
  }

  /** What a server that was killed unpacked there is of no use to the next. */
  private static void emptyTemporary(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    Files.createDirectories(folder);
  }

  private List<String> command() throws IOException {
    var words = new ArrayList<>(List.of(java()));
    words.addAll(CompilerThreads.words());
    words.addAll(archive());
    words.addAll(words());
    words.addAll(
        options
            .cluster()
            .map(cluster -> cluster.words(databaseUrl))
            .orElse(List.of("--nohazelcast")));
    words.addAll(List.of("--prebootcommandfile", bootCommands().toString()));
    // its end says that it may deploy
    words.addAll(List.of("--postbootcommandfile", "/dev/stdin"));
    words.addAll(List.of("--postdeploycommandfile", asFile("deployed.asadmin").toString()));
    if ("json".equals(System.getenv("MADANG_LOG"))) {
      words.addAll(List.of("--logproperties", asFile("logging-json.properties").toString()));
    }
    return words;
  }

  /** Servers that are all on one machine are reached through its proxy alone. */
  private Path bootCommands() throws IOException {
    var file = asFile("server.asadmin");
    if (options.cluster().filter(ClusterAddresses::onLoopback).isPresent()) {
      Files.writeString(file, LISTEN_ON_LOOPBACK, StandardOpenOption.APPEND);
    }
    return file;
  }

  /** Payara's own folder; what it finds there it does not unpack. */
  private Path root() {
    return data.resolve("tmp/payara");
  }

  private Path asFile(String resource) throws IOException {
    return asFile(resource, data);
  }

  private static Path asFile(String resource, Path folder) throws IOException {
    var file = Files.createDirectories(folder).resolve(resource);
    try (var packed = Server.class.getResourceAsStream(resource)) {
      Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private List<String> words() throws IOException {
    return List.of(
        // a node that does not answer must not hold up the others: what is shared may be lost
        "-Dhazelcast.operation.call.timeout.millis=2000",
        "-Dhazelcast.max.no.heartbeat.seconds=20",
        "-Dhazelcast.socket.bind.any=false", // it trusts whoever reaches it
        "-XX:MaxRAMPercentage=" + memoryPercent(),
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:ErrorFile=" + data.resolve("server-crash.log"),
        // what is aside (the analysis) gets what members' requests leave over; by this policy the
        // compiler comes before them, which a server under a rush needs (record 0060)
        "-XX:ThreadPriorityPolicy=1",
        "-XX:JavaPriority1_To_OSPriority=10",
        // the server's own stores are sealed thousandfold, which takes a second to open
        "-Djavax.net.ssl.trustStore=" + trusted(),
        "-Djavax.net.ssl.keyStore=" + keys(),
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.io.tmpdir=" + data.resolve("tmp"),
        "-Dproduct.name=", // answers do not say what answers
        "-jar",
        program.resolve("payara-micro.jar").toString(),
        "--rootdir",
        root().toString(),
        "--disablephonehome",
        "--name",
        options.node(),
        "--port",
        Integer.toString(port),
        "--maxHttpThreads",
        "64",
        "--addLibs",
        program.resolve("server-lib").toString(),
        "--deploy",
        program.resolve("madang.war").toString(),
        "--contextroot",
        "/");
  }

  /**
   * The classes as the first server of this program had them that ended in peace (100 MB, four
   * seconds of its end): the next need a second less to start (record 0082).
   */
  private List<String> archive() {
    var classes = program.resolve("server.jsa");
    var words = new ArrayList<String>();
    if (Files.isWritable(program)) {
      words.add("-XX:+AutoCreateSharedArchive");
    } else if (!Files.exists(classes)) {
      return words; // named and absent, it would cost the JVM its own archive too
    }
    words.add("-XX:SharedArchiveFile=" + classes);
    words.add("-Xlog:cds=off"); // thousands of lines on what it leaves out
    return words;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private int memoryPercent() {
    var here = options.cluster().map(ClusterAddresses::onThisMachine).orElse(1L);
    return (int) Math.max(1, Math.min(MEMORY_OF_ONE, MEMORY_OF_ALL / here));
  }

  /** The authorities that the operator's JAVA_TOOL_OPTIONS name, else those of the JVM. */
  private static String trusted() {
    var usual = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    return System.getProperty("javax.net.ssl.trustStore", usual.toString());
  }

  /** Those that the operator's JAVA_TOOL_OPTIONS name, else none: it speaks no TLS itself. */
  private String keys() throws IOException {
    var named = System.getProperty("javax.net.ssl.keyStore");
    return named == null ? asFile("no-keys.jks").toString() : named;
  }

  private Path log() {
    return data.resolve("server.log");
  }

  @Override
  public String lastWords() {
    if (portTaken) {
      return busy(port, "--port");
    }
    try {
      if (Files.getFileStore(data).getUsableSpace() < LEAST_FREE_BYTES) {
        return "No space left on device";
      }
      return LogEnd.of(log()).stream()
              .filter(
                  line ->
                      line.contains("Exception")
                          || line.contains("Error")
                          || line.contains("SEVERE"))
              .reduce((first, second) -> second)
              .map(String::strip)
              .orElse("it said nothing")
          + " (see "
          + log()
          + ").";
    } catch (IOException e) {
      return "see " + log() + ".";
    }
  }
}
