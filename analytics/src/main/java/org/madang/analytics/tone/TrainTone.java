package org.madang.analytics.tone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.madang.analytics.tone.KoreanTone.Judged;

/**
 * Learns the Korean tone from a table with the columns {@code valence} and {@code text} and writes
 * it to a file. Says first how well the first half of the rows foretells the second, and the second
 * the first.
 */
public final class TrainTone {
  private TrainTone() {}

  public static void main(String[] args) throws IOException {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    if (args.length != 2) {
      out.println("usage: train-tone REVIEWS.tsv MODEL.bin.gz");
      System.exit(2);
    }
    var texts = judged(Path.of(args[0]));
    int half = texts.size() / 2;
    var first = texts.subList(0, half);
    var second = texts.subList(half, texts.size());
    out.printf(
        Locale.ROOT,
        "texts=%d second_by_first=%.4f first_by_second=%.4f%n",
        texts.size(),
        accuracy(first, second),
        accuracy(second, first));
    try (var file = Files.newOutputStream(Path.of(args[1]))) {
      KoreanTone.learn(texts).write(file);
    }
  }

  /** The texts that people called kind or harsh; those without a judgement are left out. */
  static List<Judged> judged(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", 2))
        .filter(cells -> cells.length == 2 && Double.parseDouble(cells[0]) != 0)
        .map(cells -> new Judged(cells[1], Double.parseDouble(cells[0]) > 0))
        .toList();
  }

  /** The share of texts that a judgement learned from other texts has right. */
  static double accuracy(List<Judged> learned, List<Judged> asked) {
    var tone = KoreanTone.learnOnce(learned);
    long right =
        asked.stream()
            .filter(one -> tone.score(KoreanFeatures.of(one.text())) > 0 == one.isKind())
            .count();
    return (double) right / asked.size();
  }
}
