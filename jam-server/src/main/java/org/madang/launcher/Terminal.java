package org.madang.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/** The person who typed the command. */
public final class Terminal {
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

  public void say(String line) {
    out.println(line);
  }

  /** Asks a question that is answered with y or n; an empty answer means yes. */
  boolean agrees(String question) {
    out.print(question + " [Y/n] ");
    out.flush();
    var in =
        new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8));
    try {
      var answer = in.readLine();
      return answer == null || !answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("n");
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether somebody sits there to answer. */
  boolean interactive() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
