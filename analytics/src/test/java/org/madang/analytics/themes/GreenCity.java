package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.List;
import org.madang.analytics.Statement;

/** What people say in the jam "Green City", in six topics that take turns. */
final class GreenCity {
  private static final String[][] TOPICS = {
    {"bike lanes", "cycling", "bicycle parking", "river path", "helmets", "cyclists"},
    {"solar panels", "rooftop power", "batteries", "electricity", "energy bill", "school roofs"},
    {"night buses", "tram line", "bus stop", "public transport", "timetable", "ticket price"},
    {"community garden", "vegetables", "compost", "tomato plants", "soil", "garden tools"},
    {"playground swings", "children", "sandpit", "slide", "benches for parents", "toys"},
    {"waste bins", "recycling", "plastic bottles", "rubbish collection", "glass", "deposit"}
  };
  private static final String[] FRAMES = {
    "We want %s and %s with %s",
    "Please build %s near %s, then %s",
    "Without %s there is no %s nor %s",
    "More %s, better %s, cheaper %s"
  };

  private GreenCity() {}

  static List<Statement> statements(int count) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] topic = TOPICS[i % TOPICS.length];
      int turn = i / TOPICS.length;
      String text =
          FRAMES[turn % FRAMES.length].formatted(
              topic[turn % 6],
              topic[(turn + 1 + turn / 6 % 2) % 6],
              topic[(turn + 3 + turn / 12 % 2) % 6]);
      statements.add(new Statement("s%04d".formatted(i), "en", "", text));
    }
    return statements;
  }

  static int topic(Statement statement) {
    return Integer.parseInt(statement.id().substring(1)) % TOPICS.length;
  }
}
