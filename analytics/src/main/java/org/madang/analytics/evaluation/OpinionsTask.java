package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.analytics.opinion.OpinionFinder;
import org.madang.analytics.opinion.OpinionGroups;
import org.madang.analytics.opinion.OpinionOptions;
import org.madang.analytics.opinion.OpinionVotes;

/**
 * Finds the groups of opinion in a pol.is export: FILE is the {@code ….votes.csv} (or the {@code
 * ….comments.csv} beside it), with the columns timestamp, comment-id, voter-id and vote. {@code
 * grouped}: people with enough votes; {@code sizes}: of the groups; {@code silhouette}: how well
 * they are apart; {@code stability}: adjusted Rand index of the groups that two halves of the
 * people find; {@code chance}: how often such groups come by chance; {@code between}: the share of
 * people in the middle between two groups; {@code telling}: statements that speak for a group;
 * {@code consensus}, {@code divisive}: the ids of the three first.
 */
final class OpinionsTask implements Task {
  private static final int NAMED = 3;

  private record Cast(long at, OpinionVotes.Vote vote) {}

  @Override
  public String name() {
    return "opinions";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    long start = System.nanoTime();
    var name = file.getFileName().toString().replace(".comments.csv", ".votes.csv");
    var votes = read(file.resolveSibling(name));
    var finder = new OpinionFinder(OpinionOptions.defaults());
    var found = finder.find(votes);
    return Figures.of()
        .with("people", votes.people().size())
        .with("comments", votes.statements().size())
        .with("votes", votes.size())
        .with("grouped", found.groupOf().size())
        .with("groups", found.groups().size())
        .withText(
            "sizes", joined(found.groups().stream().map(group -> "" + group.people()).toList()))
        .with("silhouette", found.silhouette())
        .with("stability", finder.stability(votes))
        .with("chance", finder.chance(votes))
        .with("between", found.between())
        .with("telling", found.groups().stream().mapToInt(group -> group.telling().size()).sum())
        .withText(
            "consensus",
            joined(found.consensus().stream().map(OpinionGroups.Consensus::statement).toList()))
        .withText(
            "divisive",
            joined(found.divisive().stream().map(OpinionGroups.Divide::statement).toList()))
        .withSeconds(System.nanoTime() - start);
  }

  private static String joined(List<String> ids) {
    return ids.isEmpty() ? "none" : ids.stream().limit(NAMED).collect(Collectors.joining(","));
  }

  private static OpinionVotes read(Path file) throws IOException {
    var lines = Table.lines(file);
    var header = Arrays.asList(lines.getFirst().split(",", -1));
    int[] places =
        Stream.of("timestamp", "comment-id", "voter-id", "vote")
            .mapToInt(header::indexOf)
            .toArray();
    if (Arrays.stream(places).anyMatch(place -> place < 0)) {
      throw new BadFile(file, 1, "the header needs timestamp, comment-id, voter-id and vote");
    }
    var cast = new ArrayList<Cast>();
    for (int n = 1; n < lines.size(); n++) {
      if (!lines.get(n).isBlank()) {
        cast.add(cast(file, n + 1, lines.get(n).split(",", -1), places));
      }
    }
    cast.sort(Comparator.comparingLong(Cast::at));
    return OpinionVotes.of(cast.stream().map(Cast::vote).toList());
  }

  private static Cast cast(Path file, int line, String[] cells, int[] places) {
    try {
      return new Cast(
          Long.parseLong(cells[places[0]].strip()),
          new OpinionVotes.Vote(
              cells[places[2]].strip(),
              cells[places[1]].strip(),
              Integer.parseInt(cells[places[3]].strip())));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new BadFile(file, line, "is no vote of -1, 0 or 1 with its time");
    }
  }
}
