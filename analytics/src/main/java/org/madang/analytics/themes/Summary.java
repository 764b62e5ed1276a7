package org.madang.analytics.themes;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madang.analytics.Statement;

/**
 * Sentences of a theme's most typical statements that hold most of its key phrases, each adding
 * phrases that the ones before did not have (greedy cover, after Carbonell and Goldstein 1998).
 */
final class Summary {
  private static final int SENTENCES = 3;
  private static final int READ_FROM = 12;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 220;

  private Summary() {}

  /**
   * A sentence somebody wrote.
   *
   * @param statement the id of what it stands in
   */
  record Sentence(String text, String statement, Set<String> keys) {}

  static List<Sentence> of(List<Statement> typical, List<Phrases.Phrase> phrases) {
    List<Sentence> sentences = new ArrayList<>();
    for (Statement statement : typical.subList(0, Math.min(READ_FROM, typical.size()))) {
      for (String text : sentences(statement)) {
        sentences.add(new Sentence(text, statement.id(), Words.keys(statement.language(), text)));
      }
    }
    List<Sentence> summary = new ArrayList<>();
    List<Phrases.Phrase> open = new ArrayList<>(phrases);
    while (summary.size() < SENTENCES && !open.isEmpty()) {
      Optional<Sentence> best =
          sentences.stream().max(Comparator.comparingDouble(s -> worth(s.keys(), open)));
      if (best.isEmpty() || worth(best.get().keys(), open) <= 0) {
        break;
      }
      summary.add(best.get());
      open.removeIf(phrase -> best.get().keys().containsAll(phrase.keys()));
    }
    return summary;
  }

  private static double worth(Set<String> keys, List<Phrases.Phrase> open) {
    double told =
        open.stream()
            .filter(p -> keys.containsAll(p.keys()))
            .mapToDouble(Phrases.Phrase::weight)
            .sum();
    return told / Math.sqrt(5 + keys.size());
  }

  private static List<String> sentences(Statement statement) {
    Set<String> sentences = new HashSet<>();
    List<String> inOrder = new ArrayList<>();
    BreakIterator breaks =
        BreakIterator.getSentenceInstance(Locale.forLanguageTag(statement.language()));
    String[] lines = Words.read(statement.words()).split("\n");
    for (String line : lines) {
      // Where reading ended nobody ended a sentence.
      boolean isCut = line == lines[lines.length - 1] && !Words.isReadWhole(statement.words());
      breaks.setText(line);
      for (int from = breaks.first(), to = breaks.next();
          to != BreakIterator.DONE;
          from = to, to = breaks.next()) {
        String sentence = line.substring(from, to).strip();
        if (!(isCut && to == line.length())
            && sentence.length() >= SHORTEST
            && sentence.length() <= LONGEST
            && !sentence.contains("|")
            && sentences.add(sentence)) {
          inOrder.add(sentence);
        }
      }
    }
    return inOrder;
  }
}
