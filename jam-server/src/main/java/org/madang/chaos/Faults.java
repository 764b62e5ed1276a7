package org.madang.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.madang.launcher.CannotStart;

/**
 * All that is broken on purpose. What needs a start of the server comes about once in twenty times:
 * a start costs as much time as ten other faults, in which nothing can be written.
 */
final class Faults {
  static final String CLOCK_JUMPED = "clock-jumped";
  private static final String DISK_FULL = "disk-full";

  private Faults() {}

  static List<Fault> all() {
    return List.of(
        new Fault("server-killed", 2, Faults::killServer),
        new Fault("server-stopped", 1, Faults::stopServer),
        new Fault("launcher-killed", 1, Faults::killLauncher),
        new Fault("everything-stopped", 1, Faults::stopEverything),
        new Fault("index-deleted-stopped", 1, Faults::deleteIndexOfTheDead),
        new Fault("index-corrupted-stopped", 1, Faults::corruptIndexOfTheDead),
        new Fault("server-frozen", 14, Faults::freezeServer),
        new Fault("postgres-killed", 8, Faults::killPostgres),
        new Fault("backend-killed", 12, Faults::killBackend),
        new Fault("connections-cut", 20, Faults::cutConnections),
        new Fault("database-stalled", 20, Faults::stallDatabase),
        new Fault("sockets-cut", 18, Faults::cutSockets),
        new Fault("listeners-asleep", 12, Faults::sendToSleep),
        new Fault("sockets-talked-over", 12, Faults::talkOver),
        new Fault("index-deleted", 8, scene -> BrokenIndex.delete(scene.index())),
        new Fault("index-corrupted", 8, Faults::corruptIndex));
  }

  /** Those that are possible here, and wanted. */
  static List<Fault> in(Surroundings surroundings, Set<String> without) {
    var faults = new ArrayList<>(all());
    if (surroundings.disk().isMounted()) {
      faults.add(new Fault(DISK_FULL, 8, Faults::fillDisk));
    }
    if (surroundings.clock().isPresent()) {
      faults.add(new Fault(CLOCK_JUMPED, 8, Faults::jump));
    }
    faults.removeIf(fault -> without.contains(fault.name()));
    return faults;
  }

  static void refuseUnknown(Set<String> names) {
    var known = new TreeSet<>(Set.of(DISK_FULL, CLOCK_JUMPED));
    all().forEach(fault -> known.add(fault.name()));
    if (!known.containsAll(names)) {
      throw new CannotStart("--without knows these faults: " + String.join(", ", known) + ".");
    }
  }

  private static void killServer(Scene scene) {
    Victim.signal("KILL", scene.victim().server().stream().toList());
  }

  private static void stopServer(Scene scene) {
    Victim.signal("TERM", scene.victim().server().stream().toList());
  }

  /** As a long pause of the garbage collector, or a laptop's lid. */
  private static void freezeServer(Scene scene) {
    var server = scene.victim().server().stream().toList();
    Victim.signal("STOP", server);
    Waiting.pause(scene.seconds(1, 5));
    Victim.signal("CONT", server);
  }

  private static void killLauncher(Scene scene) {
    scene.victim().killLauncher();
    Waiting.pause(scene.seconds(0, 1));
    scene.victim().start();
  }

  private static void stopEverything(Scene scene) {
    scene.victim().stop();
    scene.victim().start();
  }

  private static void killPostgres(Scene scene) {
    Victim.signal("KILL", scene.victim().postmaster().stream().toList());
  }

  private static void killBackend(Scene scene) {
    var backends = scene.victim().backends();
    if (!backends.isEmpty()) {
      Victim.signal("KILL", List.of(backends.get(scene.random().nextInt(backends.size()))));
    }
  }

  /** As a firewall that forgets its connections. */
  private static void cutConnections(Scene scene) {
    Victim.signal("TERM", scene.victim().backends());
  }

  private static void stallDatabase(Scene scene) {
    var database = scene.victim().database();
    Victim.signal("STOP", database);
    Waiting.pause(scene.random().nextInt(4) == 0 ? scene.seconds(8, 15) : scene.seconds(1, 4));
    Victim.signal("CONT", database);
    Waiting.pause(Duration.ofMillis(100));
  }

  private static void cutSockets(Scene scene) {
    scene.ears().stream().filter(_ -> scene.random().nextInt(3) == 0).forEach(Ear::cut);
  }

  private static void sendToSleep(Scene scene) {
    var tired = scene.ears().stream().filter(_ -> scene.random().nextInt(4) == 0).toList();
    tired.forEach(Ear::sleep);
    Thread.ofVirtual()
        .start(
            () -> {
              Waiting.pause(scene.nap());
              tired.forEach(Ear::wake);
            });
  }

  /** Writing goes on beside it. */
  private static void talkOver(Scene scene) {
    var talkers =
        scene.ears().stream()
            .filter(_ -> scene.random().nextInt(12) == 0)
            .map(ear -> Thread.ofVirtual().start(ear.chatterbox()))
            .toList();
    Waiting.until(Duration.ofSeconds(15), () -> talkers.stream().noneMatch(Thread::isAlive));
  }

  private static void corruptIndex(Scene scene) {
    BrokenIndex.corrupt(scene.index(), scene.random());
  }

  private static void deleteIndexOfTheDead(Scene scene) {
    killServer(scene);
    BrokenIndex.delete(scene.index());
  }

  private static void corruptIndexOfTheDead(Scene scene) {
    killServer(scene);
    BrokenIndex.corrupt(scene.index(), scene.random());
  }

  private static void fillDisk(Scene scene) {
    scene.surroundings().disk().fill();
    Waiting.pause(scene.seconds(2, 6));
    scene.surroundings().disk().free();
  }

  /** Up to two days ahead or behind of the time it is. */
  private static void jump(Scene scene) {
    var most = Duration.ofDays(2).toSeconds();
    var offset = Duration.ofSeconds(scene.random().nextLong(-most, most));
    scene.surroundings().clock().ifPresent(clock -> clock.isOffBy(offset));
  }
}
