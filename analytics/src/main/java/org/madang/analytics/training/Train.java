package org.madang.analytics.training;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.madang.analytics.vector.Basis;
import org.madang.analytics.vector.TableFile;
import org.madang.analytics.vector.TableFile.Row;

/** The command line of the training: pairs and dictionaries in, tables out; the same every time. */
public final class Train {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Train() {}

  /**
   * @param args the table of Korean and English pairs, the folder of dictionaries, a folder for
   *     what is kept between runs, and the folder for the tables
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      OUT.println("usage: train PAIRS DICTIONARIES CACHE TABLES");
      System.exit(2);
    }
    var tables = Files.createDirectories(Path.of(args[3]));
    var english = new EnglishVectors(Files.createDirectories(Path.of(args[2])).resolve("english"));
    var dictionaries = new Dictionaries(Path.of(args[1]));
    var pairs = Pair.forTraining(Pair.read(Path.of(args[0])));
    english.prepare(pairs.stream().map(Pair::english).toList());
    var centre = Arithmetic.mean(pairs.stream().map(p -> english.of(p.english())).toList());
    writeCentre(centre, tables.resolve("english.centre"));
    var entries = new LinkedHashMap<String, List<Entry>>();
    entries.put("ko", dictionaries.korean());
    entries.put("ja", dictionaries.japanese());
    entries.put("zh", dictionaries.chinese());
    for (var language : List.of("de", "fr", "es", "it", "pt", "ru")) {
      entries.put(language, dictionaries.european(Locale.of(language).getISO3Language()));
    }
    var learned = new LinkedHashMap<String, List<Row>>();
    for (var language : entries.keySet()) {
      var sentences = language.equals("ko") ? pairs : List.<Pair>of();
      var trainer = new TableTrainer(language, english, centre);
      learned.put(language, trainer.train(sentences, entries.get(language)));
    }
    var basis =
        Basis.of(
            learned.values().stream()
                .map(rows -> rows.stream().map(Row::vector).toList())
                .toList());
    Files.write(tables.resolve("basis"), basis.bytes());
    for (var table : learned.entrySet()) {
      write(table.getKey(), narrowed(table.getValue(), basis), tables);
    }
  }

  private static void writeCentre(float[] centre, Path file) throws IOException {
    var bytes = ByteBuffer.allocate(centre.length * Float.BYTES);
    bytes.asFloatBuffer().put(centre);
    Files.write(file, bytes.array());
  }

  private static List<Row> narrowed(List<Row> rows, Basis basis) {
    return rows.stream()
        .map(row -> new Row(row.kind(), row.piece(), row.rarity(), basis.narrowed(row.vector())))
        .toList();
  }

  private static void write(String language, List<Row> rows, Path folder) throws IOException {
    var file = folder.resolve(language + ".table");
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      TableFile.write(language, rows, out);
    }
    OUT.println("language=" + language + " rows=" + rows.size() + " bytes=" + Files.size(file));
  }
}
