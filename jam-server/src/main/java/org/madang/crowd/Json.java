package org.madang.crowd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small JSON objects, written as they are read. */
final class Json {
  private Json() {}

  /**
   * An object from names and values in turn; values are texts, numbers, booleans, lists or JSON.
   */
  static JsonObject object(@Nullable Object... namesAndValues) {
    var object = new JsonObject();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      object.add(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]));
    }
    return object;
  }

  static JsonArray array(List<?> values) {
    var array = new JsonArray();
    values.forEach(value -> array.add(value(value)));
    return array;
  }

  static @Nullable String text(JsonObject object, String name) {
    var value = object.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  private static JsonElement value(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case JsonElement json -> json;
      case Number number -> new JsonPrimitive(number);
      case Boolean bool -> new JsonPrimitive(bool);
      case List<?> list -> array(list);
      default -> new JsonPrimitive(value.toString());
    };
  }
}
