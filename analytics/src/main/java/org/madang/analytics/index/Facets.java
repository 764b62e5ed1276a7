package org.madang.analytics.index;

import java.io.IOException;
import java.util.ArrayList;
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
 * Values are counted by their ordinals and read once a segment, not with every hit.
 */
final class Facets implements CollectorManager<Facets.Counter, Map<String, List<Count>>> {
  private static final List<String> NAMES = List.of("forum", "kind", "language", "theme");
  private static final String NONE = "";

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

  /** What one segment of the index says of a facet, by the ordinals of its values. */
  private final class Column {
    private final String name;
    private final SortedDocValues values;
    private final @Nullable String[] meant;
    private final long[] hits;
    private int ordinal = -1;

    Column(String name, LeafReaderContext segment) throws IOException {
      this.name = name;
      values = DocValues.getSorted(segment.reader(), name.equals("theme") ? "thread" : name);
      meant = new @Nullable String[values.getValueCount()];
      hits = new long[meant.length];
    }

    void moveTo(int document) throws IOException {
      ordinal = values.advanceExact(document) ? values.ordValue() : -1;
      if (ordinal >= 0 && meant[ordinal] == null) {
        var value = values.lookupOrd(ordinal).utf8ToString();
        meant[ordinal] = name.equals("theme") ? themes.getOrDefault(value, NONE) : value;
      }
    }

    boolean isLetThrough() {
      var filter = filters.get(name);
      return filter == null || ordinal >= 0 && filter.equals(meant[ordinal]);
    }

    void count() {
      if (ordinal >= 0) {
        hits[ordinal]++;
      }
    }

    void addTo(Map<String, Long> counts) {
      for (int i = 0; i < hits.length; i++) {
        var value = meant[i];
        if (hits[i] > 0 && value != null && !value.equals(NONE)) {
          counts.merge(value, hits[i], Long::sum);
        }
      }
    }
  }

  /** Counts the hits of some segments of the index. */
  final class Counter extends SimpleCollector {
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private List<Column> columns = List.of();

    Map<String, Long> counts(String name) {
      return counts.getOrDefault(name, Map.of());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      var next = new ArrayList<Column>();
      for (var name : NAMES) {
        next.add(new Column(name, context));
      }
      columns = next;
    }

    @Override
    public void collect(int document) throws IOException {
      @Nullable Column shutOut = null;
      for (var column : columns) {
        column.moveTo(document);
        if (!column.isLetThrough()) {
          if (shutOut != null) {
            return;
          }
          shutOut = column;
        }
      }
      for (var column : columns) {
        if (shutOut == null || shutOut == column) {
          column.count();
        }
      }
    }

    @Override
    public void finish() {
      columns.forEach(
          column -> column.addTo(counts.computeIfAbsent(column.name, _ -> new HashMap<>())));
      columns = List.of();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
