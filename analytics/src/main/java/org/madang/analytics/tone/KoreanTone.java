package org.madang.analytics.tone;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The tone of Korean, learned from film reviews. It holds two judgements, each learned from the
 * half of the texts that the other has not seen. A new text is read by both; a text that was
 * learned from is read only by the one that has not seen it, so that measuring on the very file it
 * was made of says the truth.
 */
final class KoreanTone {
  static final String RESOURCE = "korean-tone.bin.gz";
  private static final int HALVES = 2;

  private final List<LearnedTone> halves;
  private final int[] learned;

  private KoreanTone(List<LearnedTone> halves, int[] learned) {
    this.halves = halves;
    this.learned = learned;
  }

  /** A text and whether people called it kind. */
  record Judged(String text, boolean isKind) {}

  /** Learns from texts; which half one belongs to is decided by its own hash. */
  static KoreanTone learn(List<Judged> texts) {
    List<LearnedTone> halves = new ArrayList<>();
    for (int half = 0; half < HALVES; half++) {
      int mine = half;
      halves.add(learnOnce(texts.stream().filter(one -> half(hash(one.text())) == mine).toList()));
    }
    return new KoreanTone(
        halves, texts.stream().mapToInt(one -> hash(one.text())).sorted().distinct().toArray());
  }

  /** One judgement from all the texts. */
  static LearnedTone learnOnce(List<Judged> texts) {
    var kind = new boolean[texts.size()];
    for (int i = 0; i < kind.length; i++) {
      kind[i] = texts.get(i).isKind();
    }
    return ToneTrainer.train(
        texts.stream().map(one -> KoreanFeatures.of(one.text())).toList(), kind);
  }

  private static int hash(String text) {
    return KoreanFeatures.hash(text.strip());
  }

  private static int half(int hash) {
    return Math.floorMod(hash, HALVES);
  }

  /** The difference of the odds that a text is kind and that it is harsh, -1 to 1. */
  double read(String text) {
    int hash = hash(text);
    var features = KoreanFeatures.of(text);
    double score =
        Arrays.binarySearch(learned, hash) < 0
            ? halves.stream().mapToDouble(half -> half.score(features)).average().orElse(0)
            : halves.get(1 - half(hash)).score(features);
    return Math.tanh(score / 2);
  }

  void write(OutputStream file) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
      for (var half : halves) {
        half.write(out);
      }
      out.writeInt(learned.length);
      for (int hash : learned) {
        out.writeInt(hash);
      }
    }
  }

  static KoreanTone read(InputStream file) throws IOException {
    try (var in = new DataInputStream(new GZIPInputStream(file))) {
      List<LearnedTone> halves = new ArrayList<>();
      for (int half = 0; half < HALVES; half++) {
        halves.add(LearnedTone.read(in));
      }
      var learned = new int[in.readInt()];
      for (int i = 0; i < learned.length; i++) {
        learned[i] = in.readInt();
      }
      return new KoreanTone(List.copyOf(halves), learned);
    }
  }

  /** The one in the class path. */
  static KoreanTone shipped() {
    try (var source = KoreanTone.class.getResourceAsStream(RESOURCE)) {
      if (source == null) {
        throw new IllegalStateException("the Korean tone is missing from the class path");
      }
      return read(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
