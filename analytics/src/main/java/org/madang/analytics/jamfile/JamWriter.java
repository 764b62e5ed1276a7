package org.madang.analytics.jamfile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.Writer;

/** Writes a jam file line by line. */
public final class JamWriter implements AutoCloseable {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private final Writer target;

  public JamWriter(Writer target) {
    this.target = target;
  }

  public void write(JamLine line) throws IOException {
    target.write(text(line));
    target.write('\n');
  }

  @Override
  public void close() throws IOException {
    target.close();
  }

  /** The line as one JSON object, without the line end. */
  public static String text(JamLine line) {
    var json = LineFields.of(line);
    line.rest().entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
    return GSON.toJson(json);
  }
}
