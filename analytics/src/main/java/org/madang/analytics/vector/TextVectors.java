package org.madang.analytics.vector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

/**
 * Gives each statement its vector: by the first sentence model that knows the language, else by an
 * LSA learned from all the statements of the language, one space for each. The English model and
 * the tables of other languages share one space, so statements of those languages can be compared.
 * What a costly model says is kept in the store and computed once; an LSA is learned again when its
 * language has grown by a tenth, and its space then has another name. Meant for one jam and one
 * thread at a time.
 */
public final class TextVectors {
  /**
   * From this cosine on a word counts as the translation of another, where languages share a space.
   */
  public static final double TRANSLATED = 0.45;

  private static final long SEED = 20_260_101;
  private static final int BATCH = 64;

  /** The most vectors held in mind: 75 MB. */
  private static final int HELD = 50_000;

  private final List<SentenceModel> models;
  private final VectorStore store;
  private final Map<String, Learned> learned = new HashMap<>();

  private final Map<String, float[]> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > HELD;
        }
      };

  private record Learned(Lsa lsa, int from) {}

  /**
   * @param models of those that know a language, the first is asked
   */
  public TextVectors(List<SentenceModel> models, VectorStore store) {
    this.models = List.copyOf(models);
    this.store = store;
  }

  /** With the models that ship with the program, keeping nothing. */
  public static TextVectors standard() {
    return new TextVectors(SentenceModels.shipped(), VectorStore.NONE);
  }

  /** With the models that ship for judging pairs of texts, keeping nothing. */
  public static TextVectors forPairs() {
    return new TextVectors(SentenceModels.forPairs(), VectorStore.NONE);
  }

  /** The vector of each statement, by its id. */
  public Map<String, TextVector> of(List<Statement> statements) {
    return of(statements, Integer.MAX_VALUE);
  }

  /**
   * The vectors of statements by their ids, of which at most so many texts are computed now; the
   * statements of further ones have no vector yet. So a burst can be worked off in steps.
   */
  public synchronized Map<String, TextVector> of(List<Statement> statements, int most) {
    int left = most;
    var byLanguage =
        statements.stream()
            .collect(Collectors.groupingBy(Statement::language, TreeMap::new, Collectors.toList()));
    var vectors = new HashMap<String, TextVector>();
    for (var group : byLanguage.entrySet()) {
      var model = models.stream().filter(m -> m.knows(group.getKey())).findFirst();
      if (model.isPresent()) {
        left -= embed(model.get(), group.getValue(), left, vectors);
      } else {
        place(group.getKey(), group.getValue(), vectors);
      }
    }
    return vectors;
  }

  /**
   * Vectors for finding topics: as {@link #of}, but statements of a language that is placed by a
   * table have learned from each other ({@link Diffusion}), and what sets one language as a whole
   * apart from the others has been taken off ({@link Accents}). Topics gain by it; for telling
   * whether two statements say the same, use {@link #of}.
   *
   * @param vectors what {@link #of} said of these statements
   */
  public Map<String, TextVector> forTopics(
      List<Statement> statements, Map<String, TextVector> vectors) {
    var topics = new HashMap<>(vectors);
    statements.stream()
        .filter(statement -> isByTable(statement.language()))
        .collect(Collectors.groupingBy(Statement::language, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(
            all -> {
              var group = all.stream().filter(one -> vectors.containsKey(one.id())).toList();
              var raw = group.stream().map(statement -> vectors.get(statement.id())).toList();
              var settled = Diffusion.settled(group, raw.stream().map(TextVector::values).toList());
              for (int i = 0; i < group.size(); i++) {
                topics.put(group.get(i).id(), new TextVector(raw.get(i).space(), settled.get(i)));
              }
            });
    return Accents.takenOff(statements, topics);
  }

  private boolean isByTable(String language) {
    var model = models.stream().filter(m -> m.knows(language)).findFirst();
    return model.isPresent() && model.get().isQuick();
  }

  /** Returns how many texts had to be computed. */
  private int embed(
      SentenceModel model, List<Statement> statements, int most, Map<String, TextVector> vectors) {
    var texts = new LinkedHashMap<String, String>();
    statements.forEach(statement -> texts.put(digest(statement.words()), statement.words()));
    var known = known(model, texts.keySet());
    var missing = new ArrayList<>(texts.entrySet());
    missing.removeIf(text -> known.containsKey(text.getKey()));
    var now = missing.subList(0, model.isQuick() ? missing.size() : Math.min(most, missing.size()));
    for (int from = 0; from < now.size(); from += BATCH) {
      var computed =
          now.subList(from, Math.min(now.size(), from + BATCH)).parallelStream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> model.embed(entry.getValue())));
      if (!model.isQuick()) {
        store.put(model.space(), computed);
      }
      computed.forEach((digest, vector) -> held.put(model.space() + digest, vector));
      known.putAll(computed);
    }
    for (var statement : statements) {
      var vector = known.get(digest(statement.words()));
      if (vector != null) {
        vectors.put(statement.id(), new TextVector(model.space(), vector));
      }
    }
    return model.isQuick() ? 0 : now.size();
  }

  private Map<String, float[]> known(SentenceModel model, Set<String> digests) {
    var known = new HashMap<String, float[]>();
    for (var digest : digests) {
      var vector = held.get(model.space() + digest);
      if (vector != null) {
        known.put(digest, vector);
      }
    }
    if (!model.isQuick() && known.size() < digests.size()) {
      var others = new HashSet<>(digests);
      others.removeAll(known.keySet());
      var found = store.find(model.space(), others);
      found.forEach((digest, vector) -> held.put(model.space() + digest, vector));
      known.putAll(found);
    }
    return known;
  }

  private void place(String language, List<Statement> statements, Map<String, TextVector> vectors) {
    var before = learned.get(language);
    if (before == null || Math.abs(statements.size() - before.from()) > before.from() / 10) {
      before = new Learned(Lsa.learn(statements, SEED), statements.size());
      learned.put(language, before);
    }
    var space = "lsa-" + language + "-" + before.from();
    var lsa = before.lsa();
    statements.parallelStream()
        .map(statement -> Map.entry(statement.id(), new TextVector(space, lsa.vector(statement))))
        .sequential()
        .forEach(entry -> vectors.put(entry.getKey(), entry.getValue()));
  }

  /** What a text is known by in the store: SHA-256 in hexadecimal. */
  static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
