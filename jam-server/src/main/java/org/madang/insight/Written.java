package org.madang.insight;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SequencedMap;

/** Views written down as JSON, and put together without being written again. */
final class Written {
  private static final Jsonb JSON = JsonbBuilder.create();

  private Written() {}

  static byte[] json(Object view) {
    return JSON.toJson(view).getBytes(StandardCharsets.UTF_8);
  }

  /** An object whose fields are written already. */
  static byte[] object(SequencedMap<String, byte[]> fields) {
    var json = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> {
          json.write(json.size() == 0 ? '{' : ',');
          json.writeBytes(('"' + name + "\":").getBytes(StandardCharsets.UTF_8));
          json.writeBytes(value);
        });
    json.write('}');
    return json.toByteArray();
  }
}
