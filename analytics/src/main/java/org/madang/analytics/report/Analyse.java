package org.madang.analytics.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.vector.FileVectors;

/** The command line of the analysis: a jam file in, a folder with the report and tables out. */
public final class Analyse {
  private static final String USAGE = "usage: analyse FILE.jam.jsonl --out DIR [--locale en|ko]";

  /** Where a second run finds what the first one computed. */
  private static final String VECTORS = "vectors";

  private static final Set<String> NAMES = Set.of("--out", "--locale");
  private static final Set<String> LOCALES = Set.of("en", "ko");

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private Analyse() {}

  public static void main(String[] args) {
    System.exit(
        run(
            List.of(args),
            Clock.systemUTC(),
            stream(FileDescriptor.out),
            stream(FileDescriptor.err)));
  }

  /** 0 if all was written, 1 if the file is refused or a folder cannot be used, 2 if misused. */
  static int run(List<String> args, Clock clock, PrintStream out, PrintStream err) {
    Map<String, String> given = new HashMap<>();
    for (int a = 1; a + 1 < args.size(); a += 2) {
      given.put(args.get(a), args.get(a + 1));
    }
    var language = given.getOrDefault("--locale", "en");
    if (args.size() % 2 == 0
        || !given.containsKey("--out")
        || !NAMES.containsAll(given.keySet())
        || !LOCALES.contains(language)) {
      err.println(USAGE);
      return 2;
    }
    var file = Path.of(args.getFirst());
    var folder = Path.of(given.get("--out"));
    try {
      long start = System.nanoTime();
      var jam = JamFile.read(file).inSight();
      Files.createDirectories(folder);
      try (var vectors = FileVectors.open(folder.resolve(VECTORS))) {
        var analysis = Analysis.of(jam, clock, vectors, step -> out.println(seconds(start) + step));
        write(analysis, folder, Locale.of(language), out, start);
      }
      return 0;
    } catch (JamFileRefused e) {
      err.println(file + ", " + e.getMessage());
    } catch (IOException e) {
      err.println("Cannot read or write " + reason(e));
    }
    return 1;
  }

  /** Files that fail say nothing but their name. */
  private static String reason(IOException failure) {
    var said = String.valueOf(failure.getMessage());
    return said
        + switch (failure) {
          case NoSuchFileException _ -> ": it is not there, and cannot be made.";
          case AccessDeniedException _ -> ": this user may not.";
          case FileAlreadyExistsException _ -> ": it is a file, and no folder.";
          default -> "";
        };
  }

  private static void write(
      Analysis analysis, Path folder, Locale locale, PrintStream out, long start)
      throws IOException {
    var report = analysis.report();
    Files.writeString(folder.resolve("report.html"), Page.of(report, locale));
    try (var pdf = Files.newOutputStream(folder.resolve("report.pdf"))) {
      Pdf.write(report, locale, pdf);
    }
    try (var csv = writer(folder.resolve("ideas.csv"))) {
      Csv.ideas(report, locale, csv);
    }
    var titles =
        report.ideas().stream()
            .collect(Collectors.toMap(idea -> idea.ranked().id(), Report.Idea::title));
    try (var csv = writer(folder.resolve("links.csv"))) {
      Csv.links(analysis.links(), titles, csv);
    }
    try (var json = writer(folder.resolve("themes.json"))) {
      GSON.toJson(analysis.themes(), json);
    }
    out.println(
        seconds(start)
            + "report.html, report.pdf, ideas.csv, links.csv and themes.json are in "
            + folder
            + ".");
  }

  /** Half a character, as words cut elsewhere end with, becomes a question mark and no failure. */
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%6.1f s  ", (System.nanoTime() - start) / 1e9);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
