package org.madang.insight;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.madang.analytics.index.JamIndex;

/** The search index of each jam, in a folder of its own. */
@ApplicationScoped
class Indexes {
  private static final System.Logger LOG = System.getLogger(Indexes.class.getName());

  @Inject
  @ConfigProperty(name = "madang.index.directory")
  private Optional<String> directory;

  private final Map<UUID, JamIndex> open = new ConcurrentHashMap<>();

  JamIndex of(UUID jam) {
    return open.computeIfAbsent(jam, this::open);
  }

  /** A question to an index. */
  @FunctionalInterface
  interface Question<T> {
    T ask(JamIndex index) throws IOException;
  }

  /**
   * Asks a jam's index; one that turns out to be damaged is thrown away, and its empty successor
   * answers what it can until it is filled again.
   */
  <T> T ask(UUID jam, Question<T> question) throws IOException {
    var index = of(jam);
    try {
      return question.ask(index);
    } catch (IOException | RuntimeException | InternalError broken) {
      if (index.isIntact()) {
        throw broken;
      }
      discard(jam, index);
      return question.ask(of(jam));
    }
  }

  /** Throws a damaged index away; the next one is empty, and filled from the log. */
  void discard(UUID jam, JamIndex damaged) {
    open.computeIfPresent(
        jam,
        (_, current) -> {
          if (current != damaged) {
            return current;
          }
          LOG.log(Level.WARNING, "The search index of jam " + jam + " is damaged and made anew");
          damaged.abandon();
          return null;
        });
  }

  /**
   * Deletes the indexes of jams that are no more, as after a backup was restored; they hold words.
   */
  void keepOnly(Supplier<Set<UUID>> jams) throws IOException {
    var all = directory.map(Path::of).filter(Files::isDirectory);
    if (all.isPresent()) {
      keepOnly(all.get(), jams);
    }
  }

  /** Asks for the jams after it has seen the folders, so that one made meanwhile keeps its own. */
  static void keepOnly(Path all, Supplier<Set<UUID>> jams) throws IOException {
    List<Path> found;
    try (var folders = Files.list(all)) {
      found = folders.filter(Indexes::isOfAJam).toList();
    }
    var there = jams.get();
    found.stream()
        .filter(folder -> !there.contains(UUID.fromString(folder.getFileName().toString())))
        .forEach(Indexes::delete);
  }

  private static void delete(Path folder) {
    try {
      if (JamIndex.delete(folder)) {
        LOG.log(Level.INFO, "The search index " + folder + " of a jam that is no more is deleted");
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The search index " + folder + " could not be deleted", e);
    }
  }

  private static boolean isOfAJam(Path folder) {
    var name = folder.getFileName().toString();
    try {
      return UUID.fromString(name).toString().equals(name)
          && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private JamIndex open(UUID jam) {
    try {
      var folder =
          directory.isPresent()
              ? Path.of(directory.get()).resolve(jam.toString())
              : Files.createTempDirectory("madang-index");
      return JamIndex.open(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the search index of a jam cannot be opened", e);
    }
  }

  @PreDestroy
  void close() {
    open.forEach(
        (jam, index) -> {
          try {
            index.close();
          } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index of jam " + jam + " could not be closed", e);
          }
        });
  }
}
