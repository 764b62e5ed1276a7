package org.madang.analytics.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;
import org.madang.analytics.evaluation.Data;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.vector.TextVectors;

/**
 * Links of the quantum jam against what a reader found: pairs labelled SAME, RELATED or NONE by
 * title and text, and the duplicates its community had closed. Candidates come from the cheaper of
 * the two English models, so that the test takes seconds and not a minute.
 */
class LinkPrecisionGoldenTest {
  private static final List<String> RIGHT = List.of("SAME", "RELATED");

  @Test
  void nineOfTenLinksAreRight() throws IOException {
    var jam = JamFile.read(Data.file("jams/quantum.jam.jsonl"));
    var labels = labels();
    var links = links(jam);
    var known = links.stream().filter(link -> labels.containsKey(key(link))).toList();
    var right = known.stream().filter(link -> RIGHT.contains(labels.get(key(link)))).toList();

    assertThat(known).as("links that were labelled").hasSizeGreaterThan(40);
    assertThat((double) known.size() / links.size()).as("share labelled").isGreaterThan(0.9);
    assertThat((double) right.size() / known.size()).as("precision").isGreaterThanOrEqualTo(0.9);
    assertThat(links.stream().filter(link -> link.kind() == Link.Kind.SAME))
        .allSatisfy(link -> assertThat(labels.get(key(link))).isEqualTo("SAME"));
  }

  private static List<Link> links(JamFile jam) {
    var statements =
        jam.all(JamLine.Thread.class)
            .map(
                thread ->
                    new Statement(
                        thread.id(),
                        "en",
                        thread.title(),
                        thread.text() == null ? "" : thread.text()))
            .toList();
    var authors =
        jam.all(JamLine.Thread.class)
            .collect(Collectors.toMap(JamLine.Thread::id, JamLine.Thread::author));
    var vectors = TextVectors.forPairs();
    return new LinkFinder(LinkOptions.defaults(), vectors, vectors)
        .find(statements, vectors.of(statements), Map.of(), authors);
  }

  private static Map<String, String> labels() throws IOException {
    Map<String, String> labels = new HashMap<>();
    try (var in = LinkPrecisionGoldenTest.class.getResourceAsStream("quantum-labels.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              cells -> {
                labels.put(cells[0] + " " + cells[1], cells[2]);
                labels.put(cells[1] + " " + cells[0], cells[2]);
              });
    }
    return labels;
  }

  private static String key(Link link) {
    return link.first() + " " + link.second();
  }
}
