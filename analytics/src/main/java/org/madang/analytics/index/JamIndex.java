package org.madang.analytics.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.index.SearchResult.Hit;

/**
 * Everything said in one jam, to be searched in all its languages. What is put in is found by the
 * next search; what is committed survives a crash, together with the position in the jam's log it
 * came from, in one atomic step. It can be deleted and filled again at any time; one that is
 * damaged or of another version opens empty, at position 0. Safe to share between threads.
 */
public final class JamIndex implements Closeable {
  private static final String VERSION = "2";
  private static final int MOST_LANGUAGES = 8;

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Place place;

  /** A position in a log, and the fingerprint of the event there; empty at the start. */
  private record Place(long position, String event) {
    static final Place START = new Place(0, "");
    static final Place UNUSABLE = new Place(-1, "");
  }

  private JamIndex(Path folder, Directory directory, OpenMode mode) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.writer =
        new IndexWriter(directory, new IndexWriterConfig(new IndexAnalyzer()).setOpenMode(mode));
    this.searchers = new SearcherManager(writer, null);
    this.place = mode == OpenMode.CREATE ? Place.START : committed(directory);
  }

  /** Opens the index in a folder, which nobody else may have open. */
  public static JamIndex open(Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    boolean usable = committed(directory) != Place.UNUSABLE;
    if (!usable) {
      for (var file : directory.listAll()) {
        directory.deleteFile(file);
      }
    }
    return new JamIndex(folder, directory, usable ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE);
  }

  /**
   * Deletes an index that nobody has open, with its folder.
   *
   * @return whether it did: a folder with anything else in it stays as it is
   */
  public static boolean delete(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      if (!entries.map(entry -> entry.getFileName().toString()).allMatch(JamIndex::isOfAnIndex)) {
        return false;
      }
    }
    try (var files = FSDirectory.open(folder);
        var _ = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (var file : files.listAll()) {
        files.deleteFile(file);
      }
    }
    Files.delete(folder);
    return true;
  }

  private static boolean isOfAnIndex(String file) {
    return file.equals(IndexWriter.WRITE_LOCK_NAME)
        || file.startsWith(IndexFileNames.SEGMENTS)
        || file.startsWith("pending_" + IndexFileNames.SEGMENTS)
        || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
  }

  /** The place of the last commit; the start for no index, or that it cannot be used. */
  private static Place committed(Directory directory) {
    try {
      return DirectoryReader.indexExists(directory) ? read(directory) : Place.START;
    } catch (IOException | RuntimeException | InternalError e) {
      return Place.UNUSABLE; // whatever a damaged file made of the reader
    }
  }

  private static Place read(Directory directory) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      check(reader);
      var data = reader.getIndexCommit().getUserData();
      return VERSION.equals(data.get("version"))
          ? new Place(Long.parseLong(data.get("position")), data.get("event"))
          : Place.UNUSABLE;
    }
  }

  /** Computes the checksum of every file again: a tenth of a second for 100 MB. */
  private static void check(DirectoryReader reader) throws IOException {
    for (var leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  /** Whether the last commit is still there, every byte of it, and more can be put in. */
  public boolean isIntact() {
    var since = place.position();
    return writer.isOpen() && (since == 0 || committed(directory).position() >= since);
  }

  /** Deletes everything and lets the folder go, whatever state it is in. */
  public void abandon() {
    try {
      close();
    } catch (IOException | RuntimeException e) {
      // it is damaged: that is why
    }
    try (var files = FSDirectory.open(folder)) {
      for (var file : files.listAll()) {
        files.deleteFile(file);
      }
    } catch (IOException | RuntimeException e) {
      // what cannot be deleted is found unusable when it is opened
    }
  }

  /** Puts a text in, in the place of an earlier one with this id. */
  public void put(IndexedText text) throws IOException {
    var document = new Document();
    document.add(new StringField("id", text.id(), Store.YES));
    document.add(new StringField("opening", Boolean.toString(text.opening()), Store.YES));
    exact(document, "thread", text.thread());
    exact(document, "forum", text.forum());
    exact(document, "kind", text.kind());
    exact(document, "language", text.language());
    document.add(new StoredField("title", text.title()));
    document.add(new StoredField("text", text.text()));
    document.add(new TextField("title_" + text.language(), text.title(), Store.NO));
    var words = text.title() + "\n" + text.text();
    document.add(new TextField("words_" + text.language(), words, Store.NO));
    document.add(new TextField("plain", words, Store.NO));
    writer.updateDocument(new Term("id", text.id()), document);
  }

  private static void exact(Document document, String name, String value) {
    document.add(new StringField(name, value, Store.YES));
    document.add(new SortedDocValuesField(name, new BytesRef(value)));
  }

  /** Takes a text out; nothing happens if it is not there. */
  public void remove(String id) throws IOException {
    writer.deleteDocuments(new Term("id", id));
  }

  /** Takes everything out. */
  public void clear() throws IOException {
    writer.deleteAll();
  }

  /**
   * Takes what was removed out of the files too: until then it lies there unread. Everything is
   * written anew, some ten seconds for a hundred thousand texts. (Merging only the parts with
   * something removed passes by those that are being merged already, and does not wait for them.)
   *
   * @param position as for {@link #commit}
   * @param event likewise
   */
  public void purge(long position, String event) throws IOException {
    writer.forceMerge(1);
    commit(position, event);
    searchers.maybeRefreshBlocking();
    writer.deleteUnusedFiles();
  }

  /**
   * Makes what was put in durable, as the state of the log at this position.
   *
   * @param event the fingerprint of the event there, by which another log is told from this one
   */
  public void commit(long position, String event) throws IOException {
    writer.setLiveCommitData(
        Map.of("version", VERSION, "position", Long.toString(position), "event", event).entrySet());
    writer.commit();
    this.place = new Place(position, event);
  }

  /** The position of the last commit; 0 if there was none. */
  public long position() {
    return place.position();
  }

  /** The fingerprint that the last commit was given; empty if there was none. */
  public String event() {
    return place.event();
  }

  /** What fits the request, best first; an empty query finds everything. */
  public SearchResult search(SearchRequest request) throws IOException {
    return reading(
        searcher -> {
          var wanted = Wanted.of(request.query());
          var query = wanted.query(commonest(searcher.getIndexReader()));
          int last = Math.clamp(request.offset(), 0, 10_000) + Math.clamp(request.limit(), 1, 100);
          var filtered = filtered(query, request);
          var found = searcher.search(filtered, last);
          var excerpt = new Excerpt(wanted);
          var hits = new ArrayList<Hit>();
          for (int i = Math.max(0, request.offset()); i < found.scoreDocs.length; i++) {
            hits.add(hit(searcher.storedFields().document(found.scoreDocs[i].doc), excerpt));
          }
          return new SearchResult(
              searcher.count(filtered),
              hits,
              searcher.search(query, new Facets(request)),
              corrected(wanted, searcher, request));
        });
  }

  // The checker knows words also of texts that were taken out; what is offered finds something.
  private static @Nullable String corrected(
      Wanted wanted, IndexSearcher searcher, SearchRequest request) throws IOException {
    var corrected = wanted.corrected(searcher.getIndexReader());
    if (corrected == null) {
      return null;
    }
    var query = Wanted.of(corrected).query(commonest(searcher.getIndexReader()));
    return searcher.count(filtered(query, request)) > 0 ? corrected : null;
  }

  private static Hit hit(Document document, Excerpt excerpt) {
    var language = document.get("language");
    return new Hit(
        document.get("id"),
        document.get("thread"),
        Boolean.parseBoolean(document.get("opening")),
        excerpt.whole(language, document.get("title")),
        excerpt.best(language, document.get("text")));
  }

  private static Query filtered(Query query, SearchRequest request) {
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filter(all, "forum", request.forum());
    filter(all, "kind", request.kind());
    filter(all, "language", request.language());
    if (request.theme() != null) {
      var threads =
          request.themes().entrySet().stream()
              .filter(entry -> entry.getValue().equals(request.theme()))
              .map(entry -> new BytesRef(entry.getKey()))
              .toList();
      all.add(new TermInSetQuery("thread", threads), Occur.FILTER);
    }
    return all.build();
  }

  private static void filter(BooleanQuery.Builder all, String field, @Nullable String value) {
    if (value != null) {
      all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
  }

  /** Single texts are guessed to be of any language; those are found by their words as typed. */
  private static List<String> commonest(IndexReader reader) throws IOException {
    return languages(reader).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_LANGUAGES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** With the number of texts, also of those that were taken out a moment ago. */
  private static Map<String, Integer> languages(IndexReader reader) throws IOException {
    var languages = new HashMap<String, Integer>();
    var terms = MultiTerms.getTerms(reader, "language");
    if (terms != null) {
      var each = terms.iterator();
      for (var term = each.next(); term != null; term = each.next()) {
        languages.put(term.utf8ToString(), each.docFreq());
      }
    }
    return languages;
  }

  /**
   * Threads whose opening says what this text says, most alike first; rather none than a wrong one.
   * Meant to be asked while somebody types: a few milliseconds at 150,000 texts.
   */
  public List<Similar> similar(String text, String language, int limit) throws IOException {
    return reading(searcher -> new Likeness(searcher, language, text).best(limit));
  }

  private <T> T reading(Reading<T> reading) throws IOException {
    searchers.maybeRefreshBlocking();
    var searcher = searchers.acquire();
    try {
      return reading.of(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  /** Texts there are, by language. */
  public Map<String, Integer> counts() throws IOException {
    return reading(
        searcher -> {
          var counts = new HashMap<String, Integer>();
          for (var language : languages(searcher.getIndexReader()).keySet()) {
            counts.put(language, searcher.count(new TermQuery(new Term("language", language))));
          }
          return counts;
        });
  }

  /** Closes without committing: what came after the last commit is read from the log again. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      writer.rollback();
    }
  }
}
