package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.madang.analytics.index.IndexedText;
import org.madang.analytics.index.JamIndex;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.language.LanguageGuesser;

/**
 * How long a hint takes while somebody types: all threads and posts of a jam file are indexed, then
 * titles of it are typed, a few more words at each call. Times are those of one call after another
 * on one thread, in milliseconds, the first hundred left out; {@code found} is the share of calls
 * that had something to show.
 */
final class HintsTask implements Task {
  private static final int TITLES = 700;
  private static final int WARMING = 100;
  private static final long SEED = 1;

  private record Typed(String language, String text) {}

  @Override
  public String name() {
    return "hints";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    var jam = JamFiles.read(file);
    var folder = Files.createTempDirectory("madang-hints");
    try (var index = JamIndex.open(folder)) {
      long start = System.nanoTime();
      int posts = fill(index, jam);
      index.commit(1, "one");
      double seconds = (System.nanoTime() - start) / 1e9;
      var calls = typed(jam);
      var millis = new double[calls.size()];
      int found = 0;
      for (int i = 0; i < millis.length; i++) {
        long before = System.nanoTime();
        found += index.similar(calls.get(i).text(), calls.get(i).language(), 4).isEmpty() ? 0 : 1;
        millis[i] = (System.nanoTime() - before) / 1e6;
      }
      var times = Arrays.copyOfRange(millis, Math.min(WARMING, millis.length), millis.length);
      Arrays.sort(times);
      return Figures.of()
          .with("posts", posts)
          .with("hints", times.length)
          .with("p50", at(times, 0.5))
          .with("p95", at(times, 0.95))
          .with("p99", at(times, 0.99))
          .with("found", (double) found / Math.max(1, calls.size()))
          .with("indexseconds", seconds);
    } finally {
      JamFiles.delete(folder);
    }
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }

  private static int fill(JamIndex index, JamFile jam) throws IOException {
    var guesser = new LanguageGuesser();
    int count = 0;
    for (var line : jam.lines()) {
      var text =
          switch (line) {
            case JamLine.Thread thread -> opening(thread, guesser);
            case JamLine.Post post -> reply(post, guesser);
            default -> null;
          };
      if (text != null) {
        index.put(text);
        count++;
      }
    }
    return count;
  }

  private static IndexedText opening(JamLine.Thread thread, LanguageGuesser guesser) {
    var text = thread.text() == null ? "" : thread.text();
    return new IndexedText(
        thread.id(),
        thread.id(),
        true,
        thread.forum() == null ? "" : thread.forum(),
        thread.kind().name(),
        guesser.guess(thread.title() + "\n" + text, null).language(),
        thread.title(),
        text,
        thread.at() == null ? Instant.EPOCH : thread.at());
  }

  private static IndexedText reply(JamLine.Post post, LanguageGuesser guesser) {
    return new IndexedText(
        "post " + post.id(),
        post.thread(),
        false,
        "",
        "IDEA",
        guesser.guess(post.text(), null).language(),
        "",
        post.text(),
        post.at() == null ? Instant.EPOCH : post.at());
  }

  private static List<Typed> typed(JamFile jam) {
    var guesser = new LanguageGuesser();
    var threads = new ArrayList<>(jam.all(JamLine.Thread.class).toList());
    Collections.shuffle(threads, new Random(SEED));
    var typed = new ArrayList<Typed>();
    for (var thread : threads.subList(0, Math.min(TITLES, threads.size()))) {
      var words = thread.title().split("\\s+");
      var language = guesser.guess(thread.title(), null).language();
      for (int length = 2; length < words.length + 2; length += 2) {
        var said = Arrays.copyOf(words, Math.min(length, words.length));
        typed.add(new Typed(language, String.join(" ", said)));
      }
    }
    return typed;
  }
}
