package org.madang.analytics.vector;

/** Arithmetic of vectors. */
final class Vectors {
  private Vectors() {}

  /** The same array, brought to unit length; a zero vector stays as it is. */
  static float[] normalised(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    if (square > 0) {
      float length = (float) Math.sqrt(square);
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
    }
    return vector;
  }

  static double dot(float[] first, float[] second) {
    double dot = 0;
    for (int i = 0; i < first.length; i++) {
      dot += (double) first[i] * second[i];
    }
    return dot;
  }

  /** Adds a multiple of one vector to another. */
  static void add(float[] to, float[] vector, float times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * vector[i];
    }
  }
}
