package org.madang.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, and fills in the provider's sign-in form. */
final class Surfer {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  HttpResponse<String> get(URI address) {
    return send(address, HttpRequest.newBuilder(address).GET());
  }

  HttpResponse<String> submit(URI address, Map<String, String> fields) {
    return send(
        address,
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Keycloak.form(fields))));
  }

  /** Goes where an answer leads. */
  HttpResponse<String> follow(HttpResponse<String> answer) {
    return get(target(answer));
  }

  static URI target(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(answer.uri()::resolve)
        .orElseThrow(
            () ->
                new AssertionError(
                    answer.uri() + " leads nowhere: " + answer.statusCode() + " " + answer.body()));
  }

  /** Begins at Madang, signs in at the provider, and stops before the way back. */
  URI wayBack(URI madang, String next, String name, String password) {
    var page = follow(get(madang.resolve("/api/sign-on?next=" + next)));
    if (page.statusCode() == 302) {
      return target(page); // the provider knows this browser still
    }
    return target(submit(action(page), Map.of("username", name, "password", password)));
  }

  /** Signs on all the way. */
  HttpResponse<String> signOn(URI madang, String name) {
    return get(wayBack(madang, "/jams", name, Keycloak.PASSWORD));
  }

  static URI action(HttpResponse<String> page) {
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("No sign-in form at " + page.uri() + ": " + page.body());
    }
    return page.uri().resolve(form.group(1).replace("&amp;", "&"));
  }

  String cookie(URI at, String name) {
    return cookies.getOrDefault(at.getAuthority(), Map.of()).get(name);
  }

  void setCookie(URI at, String name, String value) {
    cookies.computeIfAbsent(at.getAuthority(), host -> new HashMap<>()).put(name, value);
  }

  private HttpResponse<String> send(URI address, HttpRequest.Builder request) {
    var jar = cookies.computeIfAbsent(address.getAuthority(), host -> new HashMap<>());
    if (!jar.isEmpty()) {
      var line =
          jar.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "));
      request.header("Cookie", line);
    }
    try {
      var answer =
          HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar, cookie));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keep(Map<String, String> jar, String line) {
    var pair = line.split(";", 2)[0].split("=", 2);
    if (line.contains("Max-Age=0") || pair[1].isEmpty()) {
      jar.remove(pair[0]);
    } else {
      jar.put(pair[0], pair[1]);
    }
  }
}
