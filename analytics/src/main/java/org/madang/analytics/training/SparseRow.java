package org.madang.analytics.training;

/** A row of a matrix that is mostly zero; a column may come twice, and then counts twice. */
record SparseRow(int[] columns, float[] values) {

  SparseRow times(float factor) {
    var scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return new SparseRow(columns, scaled);
  }
}
