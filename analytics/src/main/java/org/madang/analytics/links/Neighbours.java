package org.madang.analytics.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

/**
 * Each vector's nearest others by Lucene's HNSW graph (Malkov and Yashunin 2016): about n log n,
 * where all pairs would be n squared.
 */
final class Neighbours {
  private Neighbours() {}

  /** Pairs of places in the list, each once, the smaller first. */
  static List<int[]> pairs(List<float[]> vectors, int each) {
    if (vectors.size() < 2) {
      return List.of();
    }
    try (var directory = new ByteBuffersDirectory()) {
      write(vectors, directory);
      try (var reader = DirectoryReader.open(directory)) {
        return pairs(vectors, each, new IndexSearcher(reader));
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

  private static List<int[]> pairs(List<float[]> vectors, int each, IndexSearcher searcher)
      throws IOException {
    var seen = new HashSet<Long>();
    var pairs = new ArrayList<int[]>();
    for (int i = 0; i < vectors.size(); i++) {
      var query = new KnnFloatVectorQuery("v", vectors.get(i), each + 1);
      for (var hit : searcher.search(query, each + 1).scoreDocs) {
        int first = Math.min(i, hit.doc);
        int second = Math.max(i, hit.doc);
        if (first != second && seen.add(((long) first << 32) | second)) {
          pairs.add(new int[] {first, second});
        }
      }
    }
    return pairs;
  }
}
