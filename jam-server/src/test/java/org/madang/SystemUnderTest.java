package org.madang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.madang.launcher.Ports;

/**
 * Tells Arquillian how Madang's servers are started: as the launcher starts them, on a database of
 * this run. Does nothing where no system is tested.
 */
public final class SystemUnderTest implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var launcher = System.getProperty("jam.launcher");
    if (launcher == null) {
      return;
    }
    var url = TestDatabase.fresh();
    TestDatabase.useForSystem(url);
    System.setProperty("payara.microJar", launcher + "/payara-micro.jar");
    System.setProperty(
        "payara.cmdOptions",
        "-Xmx1500m --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED"
            + " --sun-misc-unsafe-memory-access=allow -Dproduct.name="
            + " -Dmadang.proxies=::1,"
            + machine()
            + " -Dmadang.metrics.from="
            + machine()
            + " -Dmadang.limit.listen.member=2000/1m -Dmadang.limit.factor="
            + System.getProperty("limit.factor", "1")
            + " -Dmadang.database.url="
            + url
            + " -Dmadang.index.directory="
            + index());
    // left to itself Arquillian takes one of 8080 to 9079, which others here may be about to take
    System.setProperty("payara.randomHttpPort", "false");
    System.setProperty(
        "payara.extraMicroOptions",
        "--contextroot / --addLibs "
            + launcher
            + "/server-lib --nohazelcast --disablephonehome --port "
            + port());
  }

  /** Where the system under test keeps its search indexes. */
  public static Path index() {
    return Path.of("target/test-index", Long.toString(ProcessHandle.current().pid()))
        .toAbsolutePath();
  }

  private static int port() {
    try {
      return Ports.free();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The addresses by which Arquillian may speak to servers; not always the loopback one. */
  private static String machine() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .map(InetAddress::getHostAddress)
          .collect(Collectors.joining(","));
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }
}
