package org.madang.analytics.tone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear judgement of texts by their features: a byte of weight for each feature that was
 * learned. The sum is divided by the root of the number of all features, known or not, so that a
 * text in which little was recognised stays near 0.
 */
record LearnedTone(int[] features, byte[] weights, float scale) {
  /** The log-odds that a text with these features is kind. */
  double score(int[] text) {
    long sum = 0;
    for (int feature : text) {
      int place = Arrays.binarySearch(features, feature);
      sum += place < 0 ? 0 : weights[place];
    }
    return text.length == 0 ? 0 : sum * scale / Math.sqrt(text.length);
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(scale);
    out.writeInt(features.length);
    for (int feature : features) {
      out.writeInt(feature);
    }
    out.write(weights);
  }

  static LearnedTone read(DataInput in) throws IOException {
    float scale = in.readFloat();
    var features = new int[in.readInt()];
    for (int i = 0; i < features.length; i++) {
      features[i] = in.readInt();
    }
    var weights = new byte[features.length];
    in.readFully(weights);
    return new LearnedTone(features, weights, scale);
  }
}
