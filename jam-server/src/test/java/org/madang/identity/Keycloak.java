package org.madang.identity;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A real Keycloak on loopback with the realm of the test; its admin API changes who is there. */
final class Keycloak implements AutoCloseable {
  static final String SECRET = "a secret of the test only";
  static final String PASSWORD = "a password of the test only";
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final Process process;

  private Keycloak(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Where the build unpacked it, if it could fetch it. */
  static Optional<Path> program() {
    try (var found = Files.list(Files.createDirectories(TARGET.resolve("keycloak")))) {
      return found.filter(one -> one.getFileName().toString().startsWith("keycloak-")).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it for a Madang at an address; {@link #awaitReady} tells when it can be used. */
  static Keycloak start(Path program, int port, URI madang) throws IOException {
    var realm =
        new String(
            Keycloak.class.getResourceAsStream("/keycloak/madang-realm.json").readAllBytes(),
            StandardCharsets.UTF_8);
    forget(program.resolve("data"));
    var imports = Files.createDirectories(program.resolve("data/import"));
    Files.writeString(
        imports.resolve("madang-realm.json"), realm.replace("MADANG", madang.toString()));
    var log = TARGET.resolve("keycloak/keycloak.log").toFile();
    var builder =
        new ProcessBuilder(
                "bash",
                program.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(log);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    return new Keycloak(port, builder.start());
  }

  void awaitReady() throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(20))
            .build();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new AssertionError("Keycloak did not start; see target/keycloak/keycloak.log.");
      }
      try {
        if (HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // asked again below
      }
      process.waitFor(250, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("Keycloak was not ready within " + PATIENCE + ".");
  }

  URI issuer() {
    return base().resolve("/realms/madang");
  }

  /** A person with a checked address; the id is the subject. */
  String person(String name, Map<String, Object> more) {
    var user = new java.util.HashMap<String, Object>();
    user.put("username", name);
    user.put(
        "firstName", name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));
    user.put("lastName", "Kim");
    user.put("email", name + "@city.example");
    user.put("emailVerified", true);
    user.put("enabled", true);
    user.put(
        "credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    user.putAll(more);
    send("POST", "users", user);
    return send("GET", "users?exact=true&username=" + name, null)
        .getAsJsonArray()
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  void give(String person, String role) {
    var known = send("GET", "roles/" + role, null);
    send("POST", "users/" + person + "/role-mappings/realm", list(known));
  }

  void take(String person, String role) {
    var known = send("GET", "roles/" + role, null);
    send("DELETE", "users/" + person + "/role-mappings/realm", list(known));
  }

  /** Makes a role of this name. */
  void role(String name) {
    send("POST", "roles", Map.of("name", name));
  }

  void change(String person, Map<String, Object> words) {
    send("PUT", "users/" + person, words);
  }

  void remove(String person) {
    send("DELETE", "users/" + person, null);
  }

  /** Ends all of a person's sessions, as an administrator does there. */
  void signOut(String person) {
    send("POST", "users/" + person + "/logout", null);
  }

  /** Makes a new signing key, which is used from now on. */
  void rotateKeys() {
    var realm = send("GET", "", null).getAsJsonObject().get("id").getAsString();
    var key =
        Map.of(
            "name",
            "key-" + UUID.randomUUID(),
            "providerId",
            "rsa-generated",
            "providerType",
            "org.keycloak.keys.KeyProvider",
            "parentId",
            realm,
            "config",
            Map.of("priority", List.of("1000"), "algorithm", List.of("RS256")));
    send("POST", "components", key);
  }

  /** Changes a client's settings. */
  void client(String name, Map<String, Object> words) {
    var known =
        send("GET", "clients?clientId=" + name, null).getAsJsonArray().get(0).getAsJsonObject();
    words.forEach((key, value) -> known.add(key, new Gson().toJsonTree(value)));
    send("PUT", "clients/" + known.get("id").getAsString(), known);
  }

  JsonElement send(String method, String path, Object body) {
    var address = base().resolve("/admin/realms/madang" + (path.isEmpty() ? "" : "/" + path));
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + adminToken())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(new Gson().toJson(body)));
    var answer = answer(request);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(
          method + " " + address + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isBlank() ? new JsonObject() : JsonParser.parseString(answer.body());
  }

  /** An ID token of a client that may ask for one with a person's password. */
  String idToken(String client, String secret, String person) {
    var form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            client,
            "client_secret",
            secret,
            "scope",
            "openid email",
            "username",
            person,
            "password",
            PASSWORD);
    return JsonParser.parseString(answer(tokens("madang", form)).body())
        .getAsJsonObject()
        .get("id_token")
        .getAsString();
  }

  private HttpRequest.Builder tokens(String realm, Map<String, String> form) {
    var address = base().resolve("/realms/" + realm + "/protocol/openid-connect/token");
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(60))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form(form)));
  }

  private String adminToken() {
    var form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            "admin",
            "password",
            PASSWORD);
    return JsonParser.parseString(answer(tokens("master", form)).body())
        .getAsJsonObject()
        .get("access_token")
        .getAsString();
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI base() {
    return URI.create("http://localhost:" + port);
  }

  private static JsonArray list(JsonElement one) {
    var list = new JsonArray();
    list.add(one);
    return list;
  }

  private static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.onExit().get(30, SECONDS);
    } catch (Exception e) {
      process.destroyForcibly();
    }
  }
}
