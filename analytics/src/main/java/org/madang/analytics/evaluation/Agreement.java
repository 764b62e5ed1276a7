package org.madang.analytics.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a grouping agrees with the true one. {@code v}: V-measure, the harmonic mean of
 * homogeneity and completeness (Rosenberg and Hirschberg 2007), which equals normalised mutual
 * information with the arithmetic mean. {@code ari}: adjusted Rand index (Hubert and Arabie 1985).
 * {@code acc}: the share of texts in the right group when each true group is matched with at most
 * one found group so that this share is greatest (Kuhn 1955). All are at most 1.
 */
record Agreement(double v, double ari, double acc) {
  static Agreement of(List<?> truth, List<?> found) {
    if (truth.size() != found.size()) {
      throw new IllegalArgumentException(
          "expected as many found groups as true ones: " + truth.size() + ", " + found.size());
    }
    if (truth.isEmpty()) {
      return new Agreement(1, 1, 1);
    }
    int[] a = numbered(truth);
    int[] b = numbered(found);
    int[][] table = new int[1 + Arrays.stream(a).max().orElse(0)][];
    Arrays.setAll(table, i -> new int[1 + Arrays.stream(b).max().orElse(0)]);
    for (int i = 0; i < a.length; i++) {
      table[a[i]][b[i]]++;
    }
    return new Agreement(
        vMeasure(table, a.length), rand(table, a.length), matched(table) / a.length);
  }

  private static int[] numbered(List<?> groups) {
    Map<Object, Integer> numbers = new HashMap<>();
    return groups.stream().mapToInt(g -> numbers.computeIfAbsent(g, _ -> numbers.size())).toArray();
  }

  private static double vMeasure(int[][] table, double n) {
    double mutual = 0;
    int[] columns = columnSums(table);
    for (int[] row : table) {
      double rowSum = Arrays.stream(row).sum();
      for (int j = 0; j < row.length; j++) {
        if (row[j] > 0) {
          mutual += row[j] / n * Math.log(row[j] * n / (rowSum * columns[j]));
        }
      }
    }
    double truth =
        entropy(Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray(), n);
    double found = entropy(columns, n);
    return truth + found == 0 ? 1 : 2 * mutual / (truth + found);
  }

  private static double entropy(int[] sizes, double n) {
    return Arrays.stream(sizes).filter(s -> s > 0).mapToDouble(s -> -s / n * Math.log(s / n)).sum();
  }

  private static double rand(int[][] table, double n) {
    double both =
        Arrays.stream(table).flatMapToInt(Arrays::stream).mapToDouble(Agreement::pairs).sum();
    double rows = Arrays.stream(table).mapToDouble(row -> pairs(Arrays.stream(row).sum())).sum();
    double columns = Arrays.stream(columnSums(table)).mapToDouble(Agreement::pairs).sum();
    double expected = rows * columns / Math.max(1, n * (n - 1) / 2);
    double most = (rows + columns) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static double pairs(double n) {
    return n * (n - 1) / 2;
  }

  private static int[] columnSums(int[][] table) {
    int[] sums = new int[table[0].length];
    for (int[] row : table) {
      for (int j = 0; j < row.length; j++) {
        sums[j] += row[j];
      }
    }
    return sums;
  }

  /** The Hungarian method with potentials, O(smaller² · larger). */
  private static double matched(int[][] table) {
    int[][] t = table.length <= table[0].length ? table : transposed(table);
    int n = t.length;
    int m = t[0].length;
    double[] u = new double[n + 1];
    double[] w = new double[m + 1];
    int[] owner = new int[m + 1];
    for (int i = 1; i <= n; i++) {
      augment(t, i, u, w, owner);
    }
    double sum = 0;
    for (int j = 1; j <= m; j++) {
      sum += owner[j] > 0 ? t[owner[j] - 1][j - 1] : 0;
    }
    return sum;
  }

  private static void augment(int[][] t, int row, double[] u, double[] w, int[] owner) {
    int m = t[0].length;
    int[] way = new int[m + 1];
    double[] least = new double[m + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    boolean[] used = new boolean[m + 1];
    owner[0] = row;
    int column = 0;
    do {
      used[column] = true;
      int next = 0;
      double delta = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= m; j++) {
        if (!used[j]) {
          double cost = -t[owner[column] - 1][j - 1] - u[owner[column]] - w[j];
          if (cost < least[j]) {
            least[j] = cost;
            way[j] = column;
          }
          if (least[j] < delta) {
            delta = least[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= m; j++) {
        if (used[j]) {
          u[owner[j]] += delta;
          w[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      column = next;
    } while (owner[column] != 0);
    for (; column != 0; column = way[column]) {
      owner[column] = owner[way[column]];
    }
  }

  private static int[][] transposed(int[][] table) {
    int[][] t = new int[table[0].length][table.length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < t.length; j++) {
        t[j][i] = table[i][j];
      }
    }
    return t;
  }
}
