package org.madang.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How this Madang knows the identity provider; all of it comes from the environment.
 *
 * @param issuer the provider's address, as its tokens write it
 * @param publicUrl where browsers reach this Madang, without a path
 * @param name what the button says after "Sign in with"
 * @param claims which claims say what
 * @param domains the only e-mail domains let in; empty means all
 * @param trustsEmail whether an address the provider verified may open the account that has it here
 * @param checkEvery how long a session holds until the provider is asked whether it still does
 * @param timeout how long one answer of the provider may take
 * @param grace how long it holds while the provider does not answer
 */
public record SignOnSettings(
    URI issuer,
    String client,
    String secret,
    URI publicUrl,
    String name,
    List<String> scopes,
    Claims claims,
    Set<String> domains,
    boolean trustsEmail,
    Duration checkEvery,
    Duration grace,
    Duration timeout) {

  /**
   * Which claims say what; a dot leads inside a claim that is an object.
   *
   * @param groups lists the groups or roles of the member
   * @param adminGroup the group whose members are admins; without one the provider makes no admins
   */
  public record Claims(
      String groups,
      @Nullable String adminGroup,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region) {}

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * The settings, unless no issuer is set: then there is no single sign-on.
   *
   * @param setting the value of {@code madang.oidc.…} or {@code madang.public.url}, if it is set
   * @throws IllegalArgumentException in a sentence for the operator, when something is missing or
   *     unsafe
   */
  static Optional<SignOnSettings> of(Function<String, Optional<String>> setting) {
    Function<String, Optional<String>> said =
        name -> setting.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    return said.apply("madang.oidc.issuer").map(issuer -> of(safe(issuer), said));
  }

  private static SignOnSettings of(URI issuer, Function<String, Optional<String>> said) {
    var claims =
        new Claims(
            said.apply("madang.oidc.groups.claim").orElse("groups"),
            said.apply("madang.oidc.admin.group").orElse(null),
            said.apply("madang.oidc.function.claim").orElse(null),
            said.apply("madang.oidc.unit.claim").orElse(null),
            said.apply("madang.oidc.region.claim").orElse(null));
    return new SignOnSettings(
        issuer,
        needed(said, "madang.oidc.client.id"),
        needed(said, "madang.oidc.client.secret"),
        safe(needed(said, "madang.public.url").replaceAll("/+$", "")),
        said.apply("madang.oidc.name").orElse(issuer.getHost()),
        words(said.apply("madang.oidc.scopes").orElse("openid profile email")).toList(),
        claims,
        words(said.apply("madang.oidc.email.domains").orElse(""))
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()),
        said.apply("madang.oidc.trust.email").map(Boolean::parseBoolean).orElse(false),
        Duration.ofMinutes(number(said, "madang.oidc.check.minutes", 5)),
        Duration.ofMinutes(number(said, "madang.oidc.grace.minutes", 60)),
        Duration.ofSeconds(number(said, "madang.oidc.timeout.seconds", 5)));
  }

  /** Where the provider sends the browser back to. */
  URI callback() {
    return publicUrl.resolve("/api/sign-on/callback");
  }

  /** Whether browsers reach this Madang by https, so that cookies are kept to it. */
  boolean https() {
    return "https".equals(publicUrl.getScheme());
  }

  /** Never the secret: settings may end up in a log. */
  @Override
  public String toString() {
    return "single sign-on by " + issuer + " as " + client;
  }

  private static String needed(Function<String, Optional<String>> said, String name) {
    return said.apply(name)
        .orElseThrow(
            () -> new IllegalArgumentException("Single sign-on needs " + variable(name) + "."));
  }

  private static int number(Function<String, Optional<String>> said, String name, int without) {
    var value = said.apply(name).orElse(Integer.toString(without));
    if (!value.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          variable(name) + " is a whole number from 1 to 9999, not " + value + ".");
    }
    return Integer.parseInt(value);
  }

  private static URI safe(String address) {
    var uri = URI.create(address);
    var secure = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && local(uri);
    if (uri.getHost() == null || !secure) {
      throw new IllegalArgumentException(
          "Single sign-on needs https addresses (http only on this machine), not " + address + ".");
    }
    return uri;
  }

  private static boolean local(URI uri) {
    return uri.getHost() != null && LOOPBACK.contains(uri.getHost());
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static Stream<String> words(String list) {
    return Arrays.stream(list.split("[\\s,]+")).filter(word -> !word.isEmpty());
  }
}
