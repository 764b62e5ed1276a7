package org.madang.analytics.themes;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.TextVector;

/**
 * Places themes on a map so that like ones are near each other: multidimensional scaling of the
 * cosines of their middles by stress majorisation (SMACOF, de Leeuw 1977), started from where they
 * were in the run before, then pushed apart where circles of their sizes would overlap. The cost
 * grows with the square of the number of themes.
 */
final class ThemeMap {
  private static final int STEPS = 150;
  private static final int PUSHES = 60;
  private static final double MARGIN = 0.04;

  private ThemeMap() {}

  /**
   * Where each theme goes, 0 to 1 both ways.
   *
   * @param middles may be of different spaces: their themes are simply far apart
   * @param before where it was, null for a new one
   */
  static double[][] places(
      List<TextVector> middles, int[] sizes, double[] @Nullable [] before, long seed) {
    int n = middles.size();
    double[][] places = start(middles, before, seed);
    double[][] wanted = distances(middles);
    boolean allNew = Arrays.stream(before).noneMatch(place -> place != null);
    for (int step = 0; step < (allNew ? STEPS : STEPS / 10); step++) {
      places = majorised(places, wanted);
    }
    fit(places);
    double all = Math.max(1, Arrays.stream(sizes).sum());
    double[] radii =
        Arrays.stream(sizes)
            .mapToDouble(s -> Math.min(0.2, 0.35 * Math.sqrt(s / all)) * 0.7)
            .toArray();
    for (int push = 0; push < PUSHES; push++) {
      pushApart(places, radii);
    }
    fit(places);
    if (n == 1) {
      places[0] = new double[] {0.5, 0.5};
    }
    return places;
  }

  private static double[][] start(
      List<TextVector> middles, double[] @Nullable [] before, long seed) {
    Random random = new Random(seed);
    double[][] start = new double[middles.size()][];
    for (int i = 0; i < start.length; i++) {
      double[] place = before[i];
      start[i] =
          place != null
              ? new double[] {place[0] * 2, place[1] * 2}
              : new double[] {random.nextDouble() * 2, random.nextDouble() * 2};
      if (place == null) {
        int nearest = -1;
        double best = 0.2;
        for (int j = 0; j < start.length; j++) {
          double cosine = before[j] == null ? -1 : middles.get(i).cosine(middles.get(j));
          if (cosine > best) {
            best = cosine;
            nearest = j;
          }
        }
        if (nearest >= 0 && before[nearest] instanceof double[] near) {
          start[i] =
              new double[] {
                near[0] * 2 + 0.05 * random.nextGaussian(),
                near[1] * 2 + 0.05 * random.nextGaussian()
              };
        }
      }
    }
    return start;
  }

  private static double[][] distances(List<TextVector> middles) {
    double[][] distances = new double[middles.size()][middles.size()];
    for (int i = 0; i < distances.length; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = Math.sqrt(Math.max(0, 2 - 2 * middles.get(i).cosine(middles.get(j))));
        distances[j][i] = distances[i][j];
      }
    }
    return distances;
  }

  private static double[][] majorised(double[][] places, double[][] wanted) {
    int n = places.length;
    double[][] moved = new double[n][2];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double dx = places[i][0] - places[j][0];
        double dy = places[i][1] - places[j][1];
        double ratio = i == j ? 0 : wanted[i][j] / Math.max(1e-6, Math.hypot(dx, dy));
        moved[i][0] += (places[j][0] + ratio * dx) / n;
        moved[i][1] += (places[j][1] + ratio * dy) / n;
      }
    }
    return moved;
  }

  private static void pushApart(double[][] places, double[] radii) {
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < i; j++) {
        double dx = places[i][0] - places[j][0];
        double dy = places[i][1] - places[j][1];
        double distance = Math.max(1e-6, Math.hypot(dx, dy));
        double overlap = (radii[i] + radii[j] - distance) / 2;
        if (overlap > 0) {
          places[i][0] += overlap * dx / distance;
          places[i][1] += overlap * dy / distance;
          places[j][0] -= overlap * dx / distance;
          places[j][1] -= overlap * dy / distance;
        }
      }
    }
  }

  private static void fit(double[][] places) {
    for (int axis = 0; axis < 2; axis++) {
      int a = axis;
      double least = Arrays.stream(places).mapToDouble(p -> p[a]).min().orElse(0);
      double most = Arrays.stream(places).mapToDouble(p -> p[a]).max().orElse(1);
      for (double[] place : places) {
        place[a] =
            MARGIN
                + (1 - 2 * MARGIN)
                    * (most - least < 1e-9 ? 0.5 : (place[a] - least) / (most - least));
      }
    }
  }
}
