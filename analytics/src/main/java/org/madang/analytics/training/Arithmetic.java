package org.madang.analytics.training;

import java.util.List;
import org.madang.analytics.vector.BgeSmall;

/** Means and directions of vectors. */
final class Arithmetic {
  private Arithmetic() {}

  static float[] mean(List<float[]> vectors) {
    var sum = new double[BgeSmall.WIDTH];
    for (var vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    var mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / Math.max(1, vectors.size()));
    }
    return mean;
  }

  /** The direction from one point to another, of unit length. */
  static float[] direction(float[] from, float[] to) {
    var difference = new float[to.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = to[i] - from[i];
    }
    return unit(difference);
  }

  static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    var unit = vector.clone();
    for (int i = 0; i < unit.length && length > 0; i++) {
      unit[i] /= (float) length;
    }
    return unit;
  }

  static double dot(float[] first, float[] second) {
    double dot = 0;
    for (int i = 0; i < first.length; i++) {
      dot += first[i] * second[i];
    }
    return dot;
  }
}
