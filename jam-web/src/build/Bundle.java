import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bundles the browser's TypeScript with esbuild into one script and one style whose names carry
 * their hash, and writes the page and the offline worker that name them. One script, because a page
 * made of many parts asks for them in turns, and at the opening bell everybody asks at once. Run by Maven: {@code java Bundle.java ESBUILD OUT}.
 */
class Bundle {
  private static final Path WEB = Path.of("src/main/web");

  public static void main(String[] arguments) throws Exception {
    Path esbuild = Path.of(arguments[0]).toAbsolutePath();
    Path out = Path.of(arguments[1]);
    esbuild.toFile().setExecutable(true);
    empty(out);
    run(esbuild, out.resolve("assets"));
    List<String> assets = assets(out);
    write(out, "index.html", assets, "");
    write(out, "offline.js", assets, String.join("\",\"", assets));
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
  private static List<String> assets(Path out) throws IOException {
    try (var files = Files.list(out.resolve("assets"))) {
      return files
          .map(file -> "/assets/" + file.getFileName())
          .filter(name -> !name.endsWith(".map"))
          .sorted()
          .toList();
    }
  }

  private static void write(Path out, String page, List<String> assets, String all)
      throws IOException {
    String text =
        Files.readString(WEB.resolve(page))
            .replace("{{script}}", one(assets, "/assets/main-.*\\.js"))
            .replace("{{style}}", one(assets, "/assets/main-.*\\.css"))
            .replace("{{icon}}", icon())
            .replace("{{assets}}", all)
            .replace("{{version}}", Integer.toHexString(assets.hashCode()));
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
