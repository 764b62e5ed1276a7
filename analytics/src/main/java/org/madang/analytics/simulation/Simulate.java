package org.madang.analytics.simulation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.analytics.jamfile.JamWriter;

/** The command line of the simulator: options in, a jam file out. */
public final class Simulate {
  private static final String USAGE =
      "usage: simulate --out FILE [--ideas N] [--members N] [--posts N] [--ratings N]"
          + " [--languages en,ko] [--herding 0..1] [--ring N] [--seed N]";
  private static final Set<String> NAMES =
      Set.of("out", "ideas", "members", "posts", "ratings", "languages", "herding", "ring", "seed");

  private Simulate() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args), stream(FileDescriptor.out), stream(FileDescriptor.err)));
  }

  /** 0 if the file was written, 1 if it could not be, 2 if the command makes no sense. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    Map<String, String> given = new HashMap<>();
    for (int a = 0; a + 1 < args.size(); a += 2) {
      given.put(args.get(a).replaceFirst("^--", ""), args.get(a + 1));
    }
    if (args.size() % 2 != 0 || !given.containsKey("out") || !NAMES.containsAll(given.keySet())) {
      err.println(USAGE);
      return 2;
    }
    try {
      write(options(given), Path.of(given.get("out")));
      out.println(given.get("out") + " is written.");
      return 0;
    } catch (NumberFormatException e) {
      err.println("A number is not one: " + e.getMessage() + "\n" + USAGE);
      return 2;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + ".\n" + USAGE);
      return 2;
    } catch (IOException | UncheckedIOException e) {
      err.println("Cannot write " + given.get("out") + ": " + reason(e));
      return 1;
    }
  }

  /** Files that fail say nothing but their name. */
  private static String reason(Exception failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "there is no folder for it.";
      case AccessDeniedException _ -> "this user may not.";
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static SimulationOptions options(Map<String, String> given) {
    var usual = SimulationOptions.of(number(given, "ideas", 1700));
    return new SimulationOptions(
        usual.ideas(),
        number(given, "members", usual.members()),
        number(given, "posts", usual.posts()),
        Double.parseDouble(given.getOrDefault("ratings", Double.toString(usual.ratings()))),
        List.of(given.getOrDefault("languages", "en,ko").split(",")),
        Double.parseDouble(given.getOrDefault("herding", Double.toString(usual.herding()))),
        number(given, "ring", usual.ring()),
        Long.parseLong(given.getOrDefault("seed", "1")));
  }

  private static int number(Map<String, String> given, String name, int usual) {
    return Integer.parseInt(given.getOrDefault(name, Integer.toString(usual)));
  }

  private static void write(SimulationOptions options, Path file) throws IOException {
    try (var writer = new JamWriter(Files.newBufferedWriter(file))) {
      JamSimulator.write(
          options,
          line -> {
            try {
              writer.write(line);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
