package org.madang.analytics.evaluation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command line of the evaluation: one line of {@code name=value} figures per file. */
public final class Evaluate {
  private static final List<Task> TASKS =
      List.of(
          new ThemesTask(),
          new StabilityTask(),
          new LinksTask(),
          new RetrievalTask(),
          new AcrossTask(),
          new LanguageTask(),
          new SentimentTask(),
          new RankingTask(),
          new OpinionsTask(),
          new HintsTask(),
          new CostTask());

  private Evaluate() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args), stream(FileDescriptor.out), stream(FileDescriptor.err)));
  }

  /** 0 if every file was measured, 1 if one could not be read, 2 if the command makes no sense. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.size() < 2) {
      err.println("usage: evaluate " + names() + " FILE…");
      return 2;
    }
    Optional<Task> task = TASKS.stream().filter(t -> t.name().equals(args.getFirst())).findFirst();
    if (task.isEmpty()) {
      err.println("There is no task \"" + args.getFirst() + "\"; there are " + names() + ".");
      return 2;
    }
    int worst = 0;
    for (String file : args.subList(1, args.size())) {
      worst = Math.max(worst, measure(task.get(), Path.of(file), out, err));
    }
    return worst;
  }

  private static int measure(Task task, Path file, PrintStream out, PrintStream err) {
    try {
      out.println("file=" + file.getFileName() + " " + task.measure(file).line());
      return 0;
    } catch (BadFile e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println(file + ": cannot be read (" + e.getMessage() + ")");
    }
    return 1;
  }

  private static String names() {
    return TASKS.stream().map(Task::name).collect(Collectors.joining("|"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
