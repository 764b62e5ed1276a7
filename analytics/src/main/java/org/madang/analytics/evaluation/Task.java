package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/** One thing that can be measured: {@code evaluate NAME FILE…} runs it on each file. */
interface Task {
  /** What a person types to ask for it. */
  String name();

  /**
   * Measures one file.
   *
   * @throws BadFile if the file is not what this task reads, with a sentence that says what is
   */
  Figures measure(Path file) throws IOException;
}
