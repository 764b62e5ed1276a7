package org.madang.analytics.vector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

/**
 * Gives each statement its vector: by a sentence model where that knows the language, else by an
 * LSA learned from all the statements of the language, one space for each. Vectors of the model are
 * kept in the store and computed once; an LSA is learned again when its language has grown by a
 * tenth, and its space then has another name. Meant for one jam and one thread at a time.
 */
public final class TextVectors {
  private static final long SEED = 20_260_101;
  private static final int BATCH = 64;

  private final SentenceModel model;
  private final VectorStore store;
  private final Map<String, Learned> learned = new HashMap<>();

  private record Learned(Lsa lsa, int from) {}

  public TextVectors(SentenceModel model, VectorStore store) {
    this.model = model;
    this.store = store;
  }

  /** With the English model that ships with the program, keeping nothing. */
  public static TextVectors standard() {
    return new TextVectors(BgeSmall.get(), VectorStore.NONE);
  }

  /** The vector of each statement, by its id. */
  public synchronized Map<String, TextVector> of(List<Statement> statements) {
    var byLanguage =
        statements.stream()
            .collect(Collectors.groupingBy(Statement::language, TreeMap::new, Collectors.toList()));
    var vectors = new HashMap<String, TextVector>();
    byLanguage.forEach(
        (language, group) -> {
          if (model.knows(language)) {
            embed(group, vectors);
          } else {
            place(language, group, vectors);
          }
        });
    return vectors;
  }

  private void embed(List<Statement> statements, Map<String, TextVector> vectors) {
    var texts = new LinkedHashMap<String, String>();
    statements.forEach(statement -> texts.put(digest(statement.words()), statement.words()));
    var known = new HashMap<>(store.find(model.space(), texts.keySet()));
    texts.keySet().removeAll(known.keySet());
    var missing = List.copyOf(texts.entrySet());
    for (int from = 0; from < missing.size(); from += BATCH) {
      var computed =
          missing.subList(from, Math.min(missing.size(), from + BATCH)).parallelStream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> model.embed(entry.getValue())));
      store.put(model.space(), computed);
      known.putAll(computed);
    }
    for (var statement : statements) {
      var vector = known.get(digest(statement.words()));
      if (vector != null) {
        vectors.put(statement.id(), new TextVector(model.space(), vector));
      }
    }
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
