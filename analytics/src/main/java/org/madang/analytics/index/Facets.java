package org.madang.analytics.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.index.SearchResult.Count;

/**
 * Counts hits by forum, kind, language and theme. A hit that only one filter keeps out still counts
 * for that filter's own facet ("drill sideways"), so that one sees what another choice would give.
 */
final class Facets implements CollectorManager<Facets.Counter, Map<String, List<Count>>> {
  private static final List<String> NAMES = List.of("forum", "kind", "language", "theme");

  private final Map<String, @Nullable String> filters = new HashMap<>();
  private final Map<String, String> themes;

  Facets(SearchRequest request) {
    filters.put("forum", request.forum());
    filters.put("kind", request.kind());
    filters.put("language", request.language());
    filters.put("theme", request.theme());
    this.themes = request.themes();
  }

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Map<String, List<Count>> reduce(Collection<Counter> counters) {
    var facets = new LinkedHashMap<String, List<Count>>();
    for (var name : NAMES) {
      var sums = new HashMap<String, Long>();
      counters.forEach(
          counter -> counter.counts(name).forEach((value, n) -> sums.merge(value, n, Long::sum)));
      facets.put(
          name,
          sums.entrySet().stream()
              .map(entry -> new Count(entry.getKey(), entry.getValue()))
              .sorted(
                  (a, b) ->
                      a.count() != b.count()
                          ? Long.compare(b.count(), a.count())
                          : a.value().compareTo(b.value()))
              .toList());
    }
    return facets;
  }

  /** Counts the hits of some segments of the index. */
  final class Counter extends SimpleCollector {
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private final Map<String, SortedDocValues> columns = new HashMap<>();

    Map<String, Long> counts(String name) {
      return counts.getOrDefault(name, Map.of());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      for (var name : List.of("forum", "kind", "language", "thread")) {
        columns.put(name, DocValues.getSorted(context.reader(), name));
      }
    }

    @Override
    public void collect(int document) throws IOException {
      var values = new HashMap<String, String>();
      for (var column : columns.entrySet()) {
        if (column.getValue().advanceExact(document)) {
          int number = column.getValue().ordValue();
          values.put(column.getKey(), column.getValue().lookupOrd(number).utf8ToString());
        }
      }
      var theme = themes.get(values.getOrDefault("thread", ""));
      if (theme != null) {
        values.put("theme", theme);
      }
      for (var name : NAMES) {
        var value = values.get(name);
        if (value != null && isLetThrough(values, name)) {
          counts.computeIfAbsent(name, n -> new HashMap<>()).merge(value, 1L, Long::sum);
        }
      }
    }

    private boolean isLetThrough(Map<String, String> values, String aside) {
      for (var name : NAMES) {
        var filter = filters.get(name);
        if (!name.equals(aside) && filter != null && !filter.equals(values.get(name))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
