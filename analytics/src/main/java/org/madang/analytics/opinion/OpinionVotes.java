package org.madang.analytics.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who voted how on which statement: agree (1), disagree (-1) or pass (0); most people see only some
 * statements. One row a person, sparse; people and statements are in the order of their ids.
 */
public final class OpinionVotes {
  private final List<String> people;
  private final List<String> statements;
  private final int[][] columns;
  private final byte[][] votes;

  /** One vote; of several by the same person on the same statement the last counts. */
  public record Vote(String person, String statement, int value) {
    public Vote {
      if (value < -1 || value > 1) {
        throw new IllegalArgumentException("a vote is -1, 0 or 1, was " + value);
      }
    }
  }

  private OpinionVotes(
      List<String> people, List<String> statements, int[][] columns, byte[][] votes) {
    this.people = people;
    this.statements = statements;
    this.columns = columns;
    this.votes = votes;
  }

  /** In the order in which they were given. */
  public static OpinionVotes of(List<Vote> given) {
    var byPerson = new TreeMap<String, Map<String, Integer>>();
    var seen = new TreeMap<String, Integer>();
    for (var vote : given) {
      byPerson
          .computeIfAbsent(vote.person(), _ -> new HashMap<>())
          .put(vote.statement(), vote.value());
      seen.putIfAbsent(vote.statement(), 0);
    }
    int column = 0;
    for (var entry : seen.entrySet()) {
      entry.setValue(column++);
    }
    var statements = List.copyOf(seen.keySet());
    int[][] columns = new int[byPerson.size()][];
    byte[][] votes = new byte[byPerson.size()][];
    int row = 0;
    for (var own : byPerson.values()) {
      var sorted = new TreeMap<Integer, Integer>();
      own.forEach((statement, value) -> sorted.put(seen.getOrDefault(statement, 0), value));
      columns[row] = sorted.keySet().stream().mapToInt(c -> c).toArray();
      votes[row] = new byte[sorted.size()];
      int next = 0;
      for (int value : sorted.values()) {
        votes[row][next++] = (byte) value;
      }
      row++;
    }
    return new OpinionVotes(List.copyOf(byPerson.keySet()), statements, columns, votes);
  }

  /** Only these rows, the statements unchanged. */
  OpinionVotes only(int[] rows) {
    return new OpinionVotes(
        IntStream.of(rows).mapToObj(people::get).toList(),
        statements,
        IntStream.of(rows).mapToObj(r -> columns[r]).toArray(int[][]::new),
        IntStream.of(rows).mapToObj(r -> votes[r]).toArray(byte[][]::new));
  }

  /** At most so many of the people, evenly from their list. */
  OpinionVotes sample(int most) {
    int size = Math.min(most, rows());
    return only(IntStream.range(0, size).map(i -> (int) ((long) i * rows() / size)).toArray());
  }

  /** The same people and statements, the votes on each dealt anew among those who cast one. */
  OpinionVotes dealt(Random random) {
    byte[][] dealt = Arrays.stream(votes).map(byte[]::clone).toArray(byte[][]::new);
    List<List<int[]>> cast = new ArrayList<>();
    statements.forEach(_ -> cast.add(new ArrayList<>()));
    for (int r = 0; r < rows(); r++) {
      for (int v = 0; v < columns[r].length; v++) {
        cast.get(columns[r][v]).add(new int[] {r, v});
      }
    }
    for (var places : cast) {
      for (int i = places.size() - 1; i > 0; i--) {
        int[] one = places.get(i);
        int[] other = places.get(random.nextInt(i + 1));
        byte vote = dealt[one[0]][one[1]];
        dealt[one[0]][one[1]] = dealt[other[0]][other[1]];
        dealt[other[0]][other[1]] = vote;
      }
    }
    return new OpinionVotes(people, statements, columns, dealt);
  }

  /** Only people with at least so many votes. */
  public OpinionVotes withAtLeast(int least) {
    return only(IntStream.range(0, rows()).filter(r -> columns[r].length >= least).toArray());
  }

  /** Everybody, by every second person: two halves of the same crowd. */
  public List<OpinionVotes> halves() {
    var halves = new ArrayList<OpinionVotes>();
    for (int parity = 0; parity < 2; parity++) {
      int odd = parity;
      halves.add(only(IntStream.range(0, rows()).filter(r -> r % 2 == odd).toArray()));
    }
    return halves;
  }

  public List<String> people() {
    return people;
  }

  public List<String> statements() {
    return statements;
  }

  /** How many votes there are. */
  public long size() {
    long size = 0;
    for (int[] row : columns) {
      size += row.length;
    }
    return size;
  }

  int rows() {
    return columns.length;
  }

  int[] columns(int row) {
    return columns[row];
  }

  byte[] votes(int row) {
    return votes[row];
  }
}
