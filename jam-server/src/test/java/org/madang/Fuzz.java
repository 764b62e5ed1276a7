package org.madang;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends bad requests, as many and as odd as wanted, the same for the same seed. A request that
 * changes something has always one fault at least that must be refused; what is only odd, such as
 * markup in words, comes on top of that.
 */
final class Fuzz {
  /** What must not be told outside: names of what Madang is made of, and its inside. */
  static final Pattern INSIDE =
      Pattern.compile(
          "(?i)payara|glassfish|grizzly|jersey|eclipselink|hibernate|yasson|weld|tyrus|postgres|lucene|org\\.madang|jakarta\\.|java\\.(lang|util|io|net)|exception|stack"
              + " ?trace|\\bat [a-z]+\\.[a-z.]+\\(");

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "image/png",
          "application/jsonp",
          "nonsense",
          "a/b;c=\"d");
  private static final List<String> METHODS =
      List.of("PATCH", "PROPFIND", "LOCK", "SEARCH", "FOO", "MKCOL", "HEADER");

  private final JamServer server;
  private final List<OpenApi.Operation> operations;
  private final Map<String, JamServer> people;
  private final Map<String, String> ids;
  private final RandomGenerator chance;
  private final Hostile hostile;
  private final Map<String, JsonElement> usual = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final TreeMap<Integer, Integer> answers = new TreeMap<>();

  /**
   * @param people who ask, by role
   * @param ids of things that are there, by the names of their places in paths
   */
  Fuzz(
      JamServer server,
      Map<String, JamServer> people,
      Map<String, String> ids,
      RandomGenerator chance) {
    this.server = server;
    this.operations = OpenApi.of(server.base()).operations();
    this.people = people;
    this.ids = ids;
    this.chance = chance;
    this.hostile = new Hostile(chance);
  }

  /** What was answered as it must not be, each with its request. */
  List<String> wrong() {
    return wrong;
  }

  /** How often each status was answered. */
  Map<Integer, Integer> answers() {
    return answers;
  }

  void send(int requests) {
    var roles = List.copyOf(new java.util.TreeSet<>(people.keySet()));
    for (var i = 0; i < requests; i++) {
      var role = hostile.pick(roles);
      var operation = hostile.pick(operations);
      if (operation.toString().equals("DELETE /api/session")) {
        continue; // a good one would sign the role out
      }
      check(operation, role);
    }
  }

  private void check(OpenApi.Operation operation, String role) {
    var fault = fault(operation);
    var answer = people.get(role).again().send(request(operation, role, fault));
    answers.merge(answer.statusCode(), 1, Integer::sum);
    why(operation, answer)
        .ifPresent(
            why ->
                wrong.add(
                    "%s as %s, %s (%s): %d %s, %.300s"
                        .formatted(
                            operation,
                            role,
                            fault,
                            answer
                                .uri()
                                .toString()
                                .substring(0, Math.min(200, answer.uri().toString().length())),
                            answer.statusCode(),
                            why,
                            answer.body())));
  }

  /**
   * Sends what each role may do with one of its fields gone odd, which may be taken or refused: as
   * deep as a body gets.
   *
   * @param things what is sent when nothing is odd
   */
  void sendOdd(int requests, Things things) {
    var able = operations.stream().filter(one -> !one.fields().isEmpty() || one.list()).toList();
    var roles = List.of("author", "moderator", "executive", "admin");
    // before anything is sent: a new password, for one, ends a member's other sessions
    able.forEach(operation -> roles.forEach(role -> good(operation, role, things)));
    for (var i = 0; i < requests; i++) {
      var operation = hostile.pick(able);
      var role = hostile.pick(roles);
      var good = good(operation, role, things);
      var request = people.get(role).again().request(path(operation, Fault.FIELDS));
      request.header("Content-Type", "application/json");
      request.header("Idempotency-Key", UUID.randomUUID().toString());
      request.method(operation.method(), BodyPublishers.ofString(odd(good)));
      var answer = people.get(role).again().send(request);
      answers.merge(answer.statusCode(), 1, Integer::sum);
      if (answer.statusCode() >= 300) {
        why(operation, answer)
            .ifPresent(
                why ->
                    wrong.add(
                        "%s as %s, odd: %d %s %.300s"
                            .formatted(operation, role, answer.statusCode(), why, answer.body())));
      }
    }
  }

  private JsonElement good(OpenApi.Operation operation, String role, Things things) {
    return usual.computeIfAbsent(
        operation + " " + role,
        _ -> {
          var body = things.body(operation.toString(), role, "nobody@example.org");
          return JsonParser.parseString(JamServer.text(body == null ? Map.of() : body));
        });
  }

  /** The body with one of its values, however deep, gone odd. */
  private String odd(JsonElement good) {
    if (good.isJsonObject() && !good.getAsJsonObject().isEmpty()) {
      var fields = good.getAsJsonObject();
      var chosen = hostile.pick(List.copyOf(fields.keySet()));
      return fields.entrySet().stream()
          .map(
              field ->
                  Hostile.quoted(field.getKey())
                      + ":"
                      + (field.getKey().equals(chosen) ? odd(field.getValue()) : field.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (good.isJsonArray() && !good.getAsJsonArray().isEmpty() && chance.nextBoolean()) {
      return "[" + odd(good.getAsJsonArray().get(0)) + "]";
    }
    return hostile.json();
  }

  private static Optional<String> why(OpenApi.Operation operation, HttpResponse<String> answer) {
    var status = answer.statusCode();
    if (status >= 500) {
      return Optional.of("is a defect");
    }
    if (status < 400) {
      return operation.isRead() ? Optional.empty() : Optional.of("took what is bad");
    }
    if (INSIDE.matcher(answer.body()).find()) {
      return Optional.of("shows its inside");
    }
    if (answer.body().isEmpty() && (status == 400 || status == 431)) {
      return Optional.empty(); // the server below the war cannot read such an address
    }
    return isProblem(answer) ? Optional.empty() : Optional.of("is no problem+json");
  }

  private static boolean isProblem(HttpResponse<String> answer) {
    try {
      return answer
              .headers()
              .firstValue("Content-Type")
              .orElse("")
              .startsWith("application/problem+json")
          && JsonParser.parseString(answer.body()).getAsJsonObject().has("code");
    } catch (JsonSyntaxException | IllegalStateException e) {
      return false;
    }
  }

  /**
   * With its headers a request must stay below 8 KiB, else the server below the war refuses it and
   * hangs up without a word, which takes the next request on that line with it.
   */
  private static final int LONGEST_QUERY = 6_000;

  /** What makes a request bad for certain. */
  private enum Fault {
    ODD_PLACE,
    NOTHING_THERE,
    METHOD,
    ORIGIN,
    QUERY,
    BROKEN_BODY,
    BAD_ENCODING,
    TYPE,
    HUGE,
    FIELDS
  }

  private Fault fault(OpenApi.Operation operation) {
    var some = new ArrayList<>(List.of(Fault.METHOD));
    if (operation.path().contains("{")) {
      some.addAll(List.of(Fault.ODD_PLACE, Fault.NOTHING_THERE));
    }
    if (operation.isRead()) {
      some.addAll(List.of(Fault.QUERY, Fault.QUERY, Fault.QUERY));
    } else {
      some.add(Fault.ORIGIN);
    }
    if (!operation.fields().isEmpty() || operation.list()) {
      some.addAll(
          List.of(Fault.BROKEN_BODY, Fault.BAD_ENCODING, Fault.TYPE, Fault.FIELDS, Fault.FIELDS));
      if (chance.nextInt(20) == 0) {
        some.add(Fault.HUGE);
      }
    }
    return hostile.pick(some);
  }

  private HttpRequest.Builder request(OpenApi.Operation operation, String role, Fault fault) {
    var request =
        people.get(role).again().request(path(operation, fault) + query(operation, fault));
    var method = fault == Fault.METHOD ? hostile.pick(METHODS) : operation.method();
    if (operation.isRead() || operation.fields().isEmpty() && !operation.list()) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header(
          "Content-Type", fault == Fault.TYPE ? hostile.pick(TYPES) : "application/json");
      request.method(method, body(operation, fault));
    }
    if (fault == Fault.ORIGIN) {
      request.header("Origin", hostile.pick(List.of("https://evil.example", "null", "a b", "")));
    }
    if (fault != Fault.FIELDS) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    odd(request);
    return request;
  }

  private void odd(HttpRequest.Builder request) {
    switch (chance.nextInt(12)) {
      case 0 -> request.header("Accept-Language", "xx-invalid-,;q=9,*;q=-1");
      case 1 -> request.header("X-Request-Id", "<b>x</b>");
      case 2 -> request.header("X-Forwarded-For", "127.0.0.1, not an address");
      case 3 -> request.header("Range", "bytes=9-1,-5");
      case 4 -> request.header("Accept-Encoding", "x".repeat(2_000));
      case 5 -> request.header("X-HTTP-Method-Override", "DELETE");
      case 6 -> request.header("If-None-Match", "\"" + "y".repeat(500));
      default -> {}
    }
  }

  private String path(OpenApi.Operation operation, Fault fault) {
    return PLACE
        .matcher(operation.path())
        .replaceAll(
            place -> {
              var id = ids.getOrDefault(place.group(1), UUID.randomUUID().toString());
              return switch (fault) {
                case NOTHING_THERE -> UUID.randomUUID().toString();
                case ODD_PLACE -> Hostile.encoded(oddPlace());
                default -> id;
              };
            });
  }

  private String oddPlace() {
    var text = hostile.text();
    return text.isBlank() || text.length() > 3_000 ? "-" : text;
  }

  private String query(OpenApi.Operation operation, Fault fault) {
    if (fault != Fault.QUERY || operation.queries().isEmpty()) {
      return "";
    }
    var query = new StringBuilder("?");
    for (var i = 0; i <= chance.nextInt(4); i++) {
      var value = hostile.text();
      var some = value.substring(0, Math.min(value.length(), 600)); // up to nine bytes each
      var part = hostile.pick(operation.queries()) + "=" + Hostile.encoded(some) + "&";
      if (query.length() + part.length() < LONGEST_QUERY) {
        query.append(part);
      }
    }
    return query.toString();
  }

  private BodyPublisher body(OpenApi.Operation operation, Fault fault) {
    return switch (fault) {
      case BROKEN_BODY -> BodyPublishers.ofString(hostile.brokenBody());
      case BAD_ENCODING -> BodyPublishers.ofByteArray(badlyEncoded());
      case HUGE -> BodyPublishers.ofString("{\"text\":\"" + "x".repeat(9_000_000) + "\"}");
      default -> BodyPublishers.ofString(fields(operation));
    };
  }

  private byte[] badlyEncoded() {
    return switch (chance.nextInt(3)) {
      case 0 -> new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xc0, '"', '}'};
      case 1 -> "{\"text\":\"utf-16\"".getBytes(StandardCharsets.UTF_16);
      default -> "{\"a\":\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  /** Each field odd, some twice, and one for certain of a wrong kind. */
  private String fields(OpenApi.Operation operation) {
    if (operation.list()) {
      return "[" + hostile.json() + ",{\"phase\":\"NEVER\"},7]";
    }
    var wrong = hostile.pick(operation.fields());
    return operation.fields().stream()
        .flatMap(
            field ->
                Stream.generate(() -> Hostile.quoted(field) + ":" + value(field, wrong))
                    .limit(1 + chance.nextInt(8) / 7))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String value(String field, String wrong) {
    return field.equals(wrong) ? "{\"a\":{\"b\":[null]}}" : hostile.json();
  }
}
