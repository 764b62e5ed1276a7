package org.madang.analytics;

/**
 * Where a text lies in a space of meaning. Vectors are of unit length, or all zero when nothing is
 * known of the text; only vectors of the same space can be compared. The array is not copied: do
 * not write to it.
 *
 * @param space names the model that made it, and its version
 */
public record TextVector(String space, float[] values) {

  /** The cosine, -1 to 1; 0 for vectors of different spaces. */
  public double cosine(TextVector other) {
    if (!space.equals(other.space) || values.length != other.values.length) {
      return 0;
    }
    float dot = 0;
    for (int i = 0; i < values.length; i++) {
      dot += values[i] * other.values[i];
    }
    return dot;
  }

  /** Whether anything is known of the text. */
  public boolean isKnown() {
    for (float value : values) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }
}
