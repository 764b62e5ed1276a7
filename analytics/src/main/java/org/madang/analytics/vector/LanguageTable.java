package org.madang.analytics.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places texts of one language in the space of the English model, so that the two can be compared:
 * a text lies where its words and runs of characters, each weighted by how rare it is, add up to.
 * Where each piece lies was learned by ridge regression from translated sentences and dictionaries
 * (the program behind {@code scripts/train}; the idea of a linear map between languages is that of
 * Mikolov, Le and Sutskever 2013). Knows topics, not word order or negation. A German word that is
 * not in it is looked up by its parts ({@link Compound}). Costs about 0.2 ms a sentence; loading
 * takes some 0.3 s and 3 to 12 MB, when first asked for. Immutable.
 */
public final class LanguageTable implements SentenceModel {
  /** How much the runs of characters count beside the words. */
  static final float RUNS = 0.7f;

  /** Those that ship with the program. */
  static final List<LanguageTable> SHIPPED =
      Stream.of("ko", "ja", "zh", "de", "fr", "es", "it", "pt", "ru")
          .map(LanguageTable::new)
          .toList();

  /** The languages that write words together. */
  private static final Set<String> COMPOUNDING = Set.of("de");

  private final String language;
  private volatile @Nullable TableFile loaded;

  private LanguageTable(String language) {
    this.language = language;
  }

  private TableFile file() {
    var file = loaded;
    if (file == null) {
      synchronized (this) {
        file = loaded == null ? load() : loaded;
        loaded = file;
      }
    }
    return file;
  }

  private TableFile load() {
    try (var in = LanguageTable.class.getResourceAsStream("tables/" + language + ".table")) {
      return TableFile.read(Objects.requireNonNull(in, "the table of " + language + " is missing"));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of " + language + " cannot be read", e);
    }
  }

  @Override
  public String space() {
    return BgeSmall.SPACE;
  }

  @Override
  public boolean knows(String language) {
    return this.language.equals(language);
  }

  /** Looking up costs less than keeping. */
  @Override
  public boolean isQuick() {
    return true;
  }

  /** A vector of unit length; zero if nothing of the text is in the table. */
  @Override
  public float[] embed(String text) {
    var file = file();
    var pieces = Pieces.of(language, text);
    var sum = new float[Basis.NARROW];
    add(file, sum, pieces.words(), TableFile.Kind.WORD, 1);
    add(file, sum, pieces.runs(), TableFile.Kind.RUN, RUNS);
    return Vectors.normalised(Basis.shipped().widened(sum));
  }

  private static void add(
      TableFile file, float[] sum, List<String> pieces, TableFile.Kind kind, float share) {
    int[] known =
        pieces.stream()
            .flatMap(piece -> parts(file, piece, kind))
            .mapToInt(part -> file.row(kind, part))
            .filter(row -> row >= 0)
            .toArray();
    double square = 0;
    for (int row : known) {
      square += file.rarity(row) * file.rarity(row);
    }
    for (int row : known) {
      file.add(sum, row, (float) (share * file.rarity(row) / Math.sqrt(square)));
    }
  }

  /** What to look up for a piece: itself, or the parts of a compound that the table has not. */
  private static Stream<String> parts(TableFile file, String piece, TableFile.Kind kind) {
    boolean whole =
        kind != TableFile.Kind.WORD
            || !COMPOUNDING.contains(file.language())
            || file.row(kind, piece) >= 0;
    return whole
        ? Stream.of(piece)
        : Compound.parts(piece, part -> file.row(kind, part) >= 0).stream();
  }
}
