package org.madang.analytics.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The people of a made-up jam. Activity is heavy-tailed (Pareto), severity is skewed and has fat
 * tails (Laplace), one in five does not look at what they rate and gives everything about the same
 * stars, tastes go with the function. One in ten belongs to a clique of three to six.
 */
final class Cast {
  private static final String[] FUNCTIONS = {
    "Engineering", "Sales", "Support", "Research", "Finance", "Production", "People", "Marketing"
  };
  private static final String[] REGIONS = {
    "Seoul", "Busan", "Europe", "Americas", "India", "Japan"
  };
  private static final String[] EN = {
    "Alex", "Sam", "Robin", "Kim", "Maria", "Jonas", "Priya", "Lena", "Omar", "Grace", "Tom", "Ines"
  };
  private static final String[] KO = {"민준", "서연", "지호", "하은", "도윤", "수아", "예준", "지우", "유진", "현우"};
  private static final double PARETO = 1.2;

  private final List<SimulatedMember> members = new ArrayList<>();
  private final double[] upTo;

  Cast(SimulationOptions options, Random random) {
    double[][] leanings = new double[FUNCTIONS.length][];
    Arrays.setAll(leanings, _ -> gaussians(random, 0.35));
    int clique = -1;
    int left = 0;
    for (int m = 0; m < options.members(); m++) {
      if (left == 0 && random.nextDouble() < 0.025) {
        clique++;
        left = 3 + random.nextInt(4);
      }
      members.add(member("m" + m, options.languages(), leanings, left > 0 ? clique : -1, random));
      left = Math.max(0, left - 1);
    }
    upTo = new double[members.size()];
    double sum = 0;
    for (int m = 0; m < upTo.length; m++) {
      sum += members.get(m).activity();
      upTo[m] = sum;
    }
  }

  static SimulatedMember member(
      String id, List<String> languages, double[][] leanings, int clique, Random random) {
    int function = random.nextInt(FUNCTIONS.length);
    String locale = languages.get(random.nextInt(languages.size()));
    String[] names = locale.equals("ko") ? KO : EN;
    double[] taste = gaussians(random, 0.6);
    for (int d = 0; d < taste.length; d++) {
      taste[d] += leanings[function % leanings.length][d];
    }
    double kind = random.nextDouble();
    boolean looks = kind > 0.2;
    return new SimulatedMember(
        id,
        names[random.nextInt(names.length)] + " " + id.substring(1),
        FUNCTIONS[function],
        "Unit " + (1 + random.nextInt(12)),
        locale.equals("ko") ? REGIONS[random.nextInt(2)] : REGIONS[random.nextInt(REGIONS.length)],
        locale,
        Math.min(200, Math.pow(1 - random.nextDouble(), -1 / PARETO)),
        laplace(random) * 0.45 + 0.1,
        looks ? Math.exp(0.3 * random.nextGaussian()) : 0,
        kind < 0.08 ? 0 : 0.6 + 0.6 * random.nextDouble(), // who does not look has no moods
        taste,
        clique,
        random.nextInt(3) == 0 ? 3 : 4 + random.nextInt(2));
  }

  static double[] gaussians(Random random, double deviation) {
    double[] values = new double[4];
    Arrays.setAll(values, _ -> deviation * random.nextGaussian());
    return values;
  }

  private static double laplace(Random random) {
    double u = random.nextDouble() - 0.5;
    return -Math.signum(u) * Math.log(Math.max(1e-12, 1 - 2 * Math.abs(u)));
  }

  List<SimulatedMember> members() {
    return members;
  }

  /** Somebody, the active ones more often. */
  SimulatedMember somebody(Random random) {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return members.get(Math.min(members.size() - 1, at < 0 ? -at - 1 : at));
  }

  /** So many different people, the active ones more likely; fewer where there are not as many. */
  List<SimulatedMember> some(int count, Random random) {
    Set<String> seen = new HashSet<>();
    var some = new ArrayList<SimulatedMember>();
    for (int tries = 0; some.size() < count && tries < 20 * count + 100; tries++) {
      var one = somebody(random);
      if (seen.add(one.id())) {
        some.add(one);
      }
    }
    return some;
  }
}
