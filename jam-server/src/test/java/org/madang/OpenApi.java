package org.madang;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The API as the server describes itself. */
record OpenApi(JsonObject page) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /**
   * One operation.
   *
   * @param queries the names of what may stand behind the question mark
   * @param fields the names in its body; empty without one
   * @param list whether the body is a list
   */
  record Operation(
      String method, String path, List<String> queries, List<String> fields, boolean list) {
    boolean isRead() {
      return method.equals("GET");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static OpenApi of(URI base) {
    var answer = new JamServer(base).get("/openapi?format=JSON");
    return new OpenApi(JsonParser.parseString(answer.body()).getAsJsonObject());
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : page.getAsJsonObject("paths").entrySet()) {
      for (var method : path.getValue().getAsJsonObject().entrySet()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              operation(
                  method.getKey(), template(path.getKey()), method.getValue().getAsJsonObject()));
        }
      }
    }
    return operations;
  }

  /** The path without what its places must look like. */
  private static String template(String path) {
    return path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
  }

  private Operation operation(String method, String path, JsonObject said) {
    var queries = new ArrayList<String>();
    if (said.has("parameters")) {
      for (var parameter : said.getAsJsonArray("parameters")) {
        var of = parameter.getAsJsonObject();
        if (of.get("in").getAsString().equals("query")) {
          queries.add(of.get("name").getAsString());
        }
      }
    }
    var schema = body(said);
    var fields =
        schema.has("properties")
            ? List.copyOf(schema.getAsJsonObject("properties").keySet())
            : List.<String>of();
    var list = schema.has("type") && schema.get("type").getAsString().equals("array");
    return new Operation(method.toUpperCase(Locale.ROOT), path, queries, fields, list);
  }

  private JsonObject body(JsonObject said) {
    if (!said.has("requestBody")) {
      return new JsonObject();
    }
    var content = said.getAsJsonObject("requestBody").getAsJsonObject("content");
    if (content == null || !content.has("application/json")) {
      return new JsonObject();
    }
    JsonElement schema = content.getAsJsonObject("application/json").get("schema");
    return schema == null ? new JsonObject() : resolved(schema.getAsJsonObject());
  }

  private JsonObject resolved(JsonObject schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    var name = schema.get("$ref").getAsString().replaceFirst(".*/", "");
    return page.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
  }
}
