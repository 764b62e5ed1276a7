package org.madang.analytics.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence in another language and its English.
 *
 * @param foreign the sentence in the other language
 */
public record Pair(String foreign, String english) {
  /** How many pairs training never sees. */
  public static final int HELD_OUT = 1000;

  /** Reads a table of pairs whose last two columns are the other language and English. */
  static List<Pair> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Pair(cells[cells.length - 2], cells[cells.length - 1]))
        .toList();
  }

  /**
   * The pairs kept aside for measuring: the first in the order of the digests of their English
   * side, no side twice. So the choice does not depend on the order of the file or on chance.
   */
  public static List<Pair> heldOut(List<Pair> pairs) {
    Set<String> seen = new HashSet<>();
    var chosen = new ArrayList<Pair>();
    var sorted = pairs.stream().sorted(Comparator.comparing(pair -> digest(pair.english)));
    for (var pair : sorted.toList()) {
      if (chosen.size() < HELD_OUT && !seen.contains(pair.foreign) && seen.add(pair.english)) {
        seen.add(pair.foreign);
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /** The pairs to learn from: none that shares a side with one that is held out. */
  static List<Pair> forTraining(List<Pair> pairs) {
    var heldOut = heldOut(pairs);
    var foreign = heldOut.stream().map(Pair::foreign).collect(Collectors.toSet());
    var english = heldOut.stream().map(Pair::english).collect(Collectors.toSet());
    return pairs.stream()
        .filter(pair -> !foreign.contains(pair.foreign) && !english.contains(pair.english))
        .toList();
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
