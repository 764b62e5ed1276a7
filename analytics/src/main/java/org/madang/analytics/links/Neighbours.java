package org.madang.analytics.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;

/**
 * Each vector's nearest others: by comparing with all while that is cheap, else by Lucene's HNSW
 * graph (Malkov and Yashunin 2016), whose making costs n log n.
 */
final class Neighbours {
  /** Comparisons that take a second or so. */
  private static final long CHEAP = 20_000_000;

  private Neighbours() {}

  /**
   * Pairs of places in the list, each once, the smaller first.
   *
   * @param wanted the places whose neighbours are looked for
   */
  static List<int[]> pairs(List<float[]> vectors, int[] wanted, int each) {
    boolean cheap = (long) wanted.length * vectors.size() <= CHEAP;
    var nearest = cheap ? compared(vectors, wanted, each) : searched(vectors, wanted, each);
    var seen = new HashSet<Long>();
    var pairs = new ArrayList<int[]>();
    for (int i = 0; i < wanted.length; i++) {
      for (int other : nearest[i]) {
        int first = Math.min(wanted[i], other);
        int second = Math.max(wanted[i], other);
        if (first != second && seen.add(((long) first << 32) | second)) {
          pairs.add(new int[] {first, second});
        }
      }
    }
    return pairs;
  }

  private static int[][] compared(List<float[]> vectors, int[] wanted, int each) {
    return Arrays.stream(wanted)
        .parallel()
        .mapToObj(place -> nearest(vectors, place, each))
        .toArray(int[][]::new);
  }

  private static int[] nearest(List<float[]> vectors, int place, int each) {
    var best = new int[each];
    var scores = new float[each];
    int held = 0;
    for (int other = 0; other < vectors.size(); other++) {
      float score = VectorUtil.dotProduct(vectors.get(place), vectors.get(other));
      if (other == place || held == each && score <= scores[each - 1]) {
        continue;
      }
      int at = held < each ? held++ : each - 1;
      for (; at > 0 && scores[at - 1] < score; at--) {
        scores[at] = scores[at - 1];
        best[at] = best[at - 1];
      }
      scores[at] = score;
      best[at] = other;
    }
    return Arrays.copyOf(best, held);
  }

  private static int[][] searched(List<float[]> vectors, int[] wanted, int each) {
    try (var directory = new ByteBuffersDirectory()) {
      write(vectors, directory);
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var nearest = new int[wanted.length][];
        for (int i = 0; i < wanted.length; i++) {
          var query = new KnnFloatVectorQuery("v", vectors.get(wanted[i]), each + 1);
          nearest[i] =
              Arrays.stream(searcher.search(query, each + 1).scoreDocs)
                  .mapToInt(hit -> hit.doc)
                  .toArray();
        }
        return nearest;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }

  private static void write(List<float[]> vectors, ByteBuffersDirectory directory)
      throws IOException {
    var config = new IndexWriterConfig().setRAMBufferSizeMB(256);
    try (var writer = new IndexWriter(directory, config)) {
      for (var vector : vectors) {
        var document = new Document();
        document.add(new KnnFloatVectorField("v", vector, VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
      }
      // In one segment the documents keep the order in which they came.
      writer.forceMerge(1);
    }
  }
}
