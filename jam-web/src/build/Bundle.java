import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bundles the browser's TypeScript with esbuild into one script whose name carries its hash, and
 * writes the offline worker and the page that name it; the style stands in the page. One script,
 * because a page made of many parts asks for them in turns, and at the opening bell everybody asks
 * at once. Run by Maven: {@code java Bundle.java ESBUILD OUT}.
 */
class Bundle {
  private static final Path WEB = Path.of("src/main/web");

  public static void main(String[] arguments) throws Exception {
    Path esbuild = Path.of(arguments[0]).toAbsolutePath();
    Path out = Path.of(arguments[1]);
    esbuild.toFile().setExecutable(true);
    empty(out);
    run(esbuild, out.resolve("assets"));
    List<String> made = files(out);
    String style = taken(out, one(made, "/assets/main-.*\\.css"));
    String script = one(made, "/assets/main-.*\\.js");
    String version = Integer.toHexString(made.hashCode());
    write(out, "index.html", Map.of("icon", icon(), "style", style, "script", script));
    write(out, "offline.js", Map.of("script", script, "version", version));
  }

  private static void run(Path esbuild, Path assets) throws Exception {
    var command = new ArrayList<>(List.of(esbuild.toString(), WEB.resolve("main.tsx").toString()));
    command.addAll(
        List.of(
            "--bundle", "--format=esm", "--minify", "--sourcemap=external",
            "--sources-content=false", "--target=es2022", "--log-level=warning",
            "--tsconfig=src/main/web/tsconfig.json", "--entry-names=[name]-[hash]",
            "--outdir=" + assets));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** The address of every file made, scripts and styles, the same order each time. */
  private static List<String> files(Path out) throws IOException {
    try (var files = Files.list(out.resolve("assets"))) {
      return files
          .map(file -> "/assets/" + file.getFileName())
          .filter(name -> !name.endsWith(".map"))
          .sorted()
          .toList();
    }
  }

  /** What is in a file, which is no more. */
  private static String taken(Path out, String address) throws IOException {
    Path file = out.resolve(address.substring(1));
    String text = Files.readString(file).strip();
    Files.delete(file);
    Files.delete(Path.of(file + ".map"));
    return text;
  }

  private static void write(Path out, String page, Map<String, String> words) throws IOException {
    String text = Files.readString(WEB.resolve(page));
    for (var word : words.entrySet()) {
      text = text.replace("{{" + word.getKey() + "}}", word.getValue());
    }
    Files.writeString(out.resolve(page), text);
  }

  /** The icon in its own address: one request less at the opening bell. */
  private static String icon() throws IOException {
    byte[] drawing = Files.readAllBytes(WEB.resolve("icon.svg"));
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(drawing);
  }

  private static String one(List<String> assets, String regex) {
    return assets.stream().filter(Pattern.compile(regex).asMatchPredicate()).findFirst().orElseThrow();
  }

  private static void empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    Files.createDirectories(directory);
  }
}
