package org.madang.analytics.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.madang.analytics.text.Analyzers;
import org.madang.analytics.text.Phrases;

/**
 * How much of what somebody types a thread's opening already says: the share of the text's words,
 * rare ones weighing more (inverse document frequency, Sparck Jones 1972), blended with the cosine.
 * Looks at the rarest words only, and compares closely only with those that say most of them, so
 * the cost hardly grows with the text or the jam.
 */
final class Likeness {
  private static final int RAREST = 24;
  private static final int CANDIDATES = 16;

  /**
   * As much of a text as is read again for a hint; what somebody proposes stands at its beginning.
   */
  private static final int READ = 1500;

  private static final int WORDS_IN_COMMON = 2;
  private static final double LEAST = 0.42;
  private static final int PHRASES = 3;

  private final IndexSearcher searcher;
  private final String language;
  private final String text;
  private final Map<String, Double> weights = new HashMap<>();

  Likeness(IndexSearcher searcher, String language, String text) {
    this.searcher = searcher;
    this.language = language;
    this.text = text;
  }

  List<Similar> best(int limit) throws IOException {
    var mine = new HashSet<>(Analyzers.terms(language, text));
    if (mine.size() < WORDS_IN_COMMON) {
      return List.of();
    }
    var typed = Phrases.of(language, text);
    var found = new ArrayList<Similar>();
    for (var hit : searcher.search(candidates(mine), CANDIDATES).scoreDocs) {
      var document = searcher.storedFields().document(hit.doc);
      double score = score(mine, document);
      if (score >= LEAST) {
        var words = document.get("title") + "\n" + beginning(document);
        var shared = Phrases.shared(typed, Phrases.of(language, words), this::known, PHRASES);
        found.add(new Similar(document.get("thread"), score, shared));
      }
    }
    found.sort(Comparator.comparingDouble(Similar::score).reversed());
    return found.subList(0, Math.min(limit, found.size()));
  }

  private BooleanQuery candidates(Set<String> mine) throws IOException {
    for (var term : mine) {
      weigh(term);
    }
    var rarest =
        mine.stream()
            .sorted(
                Comparator.comparing((String term) -> -weights.getOrDefault(term, 0.0))
                    .thenComparing(term -> term))
            .limit(RAREST)
            .toList();
    var any = new BooleanQuery.Builder();
    for (var term : rarest) {
      any.add(
          new BoostQuery(
              new ConstantScoreQuery(new TermQuery(new Term(field(), term))),
              weights.get(term).floatValue()),
          Occur.SHOULD);
    }
    any.setMinimumNumberShouldMatch(WORDS_IN_COMMON);
    return new BooleanQuery.Builder()
        .add(any.build(), Occur.MUST)
        .add(new TermQuery(new Term("opening", "true")), Occur.FILTER)
        .build();
  }

  private static String beginning(Document document) {
    var text = document.get("text");
    return text.substring(0, Math.min(READ, text.length()));
  }

  private double score(Set<String> mine, Document document) throws IOException {
    var title = new HashSet<>(Analyzers.terms(language, document.get("title")));
    var whole = new HashSet<>(title);
    whole.addAll(Analyzers.terms(language, beginning(document)));
    return Math.max(score(mine, title), score(mine, whole));
  }

  private double score(Set<String> mine, Set<String> theirs) throws IOException {
    var shared = new HashSet<>(mine);
    shared.retainAll(theirs);
    if (shared.size() < WORDS_IN_COMMON) {
      return 0;
    }
    double said = sum(shared);
    double own = sum(mine);
    double cosine = said / Math.sqrt(Math.max(1e-9, own * sum(theirs)));
    return 0.5 * said / Math.max(1e-9, own) + 0.5 * cosine;
  }

  private double sum(Set<String> terms) throws IOException {
    double sum = 0;
    for (var term : terms) {
      sum += weigh(term);
    }
    return sum;
  }

  private double known(String term) {
    return weights.getOrDefault(term, 0.0);
  }

  private double weigh(String term) throws IOException {
    var known = weights.get(term);
    if (known != null) {
      return known;
    }
    var reader = searcher.getIndexReader();
    double weight =
        Math.log((20.0 + reader.numDocs()) / (0.5 + reader.docFreq(new Term(field(), term))));
    double square = Math.max(0.1, weight) * Math.max(0.1, weight);
    weights.put(term, square);
    return square;
  }

  private String field() {
    return "words_" + language;
  }
}
