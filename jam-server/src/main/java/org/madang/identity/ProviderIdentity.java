package org.madang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as the provider's validated tokens say.
 *
 * @param session the provider's id of its session, where it has one
 * @param claims what the tokens claim, as JSON was read: strings, numbers, booleans, lists, maps
 */
record ProviderIdentity(
    String issuer, String subject, @Nullable String session, Map<String, Object> claims) {

  /** The values of a claim that is one word or a list of words; a dot leads into an object. */
  List<String> words(@Nullable String path) {
    return switch (path == null ? null : at(claims, path)) {
      case Collection<?> list -> list.stream().map(String::valueOf).toList();
      case String word -> word.isBlank() ? List.of() : List.of(word);
      case null, default -> List.of();
    };
  }

  /** The first value of a claim. */
  Optional<String> word(@Nullable String path) {
    return words(path).stream().filter(word -> !word.isBlank()).findFirst();
  }

  /** What others may call them. */
  String name() {
    return Stream.of("name", "preferred_username", "nickname")
        .flatMap(claim -> word(claim).stream())
        .findFirst()
        .map(name -> name.length() <= Profile.LIMIT ? name : name.substring(0, Profile.LIMIT))
        .orElse("?");
  }

  /** The address, only if the provider says that it checked it. */
  Optional<String> verifiedEmail() {
    var verified = claims.get("email_verified");
    return Boolean.TRUE.equals(verified) || "true".equals(verified)
        ? word("email").map(email -> email.strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static @Nullable Object at(Map<?, ?> object, String path) {
    if (object.containsKey(path)) {
      return object.get(path);
    }
    var dot = path.indexOf('.');
    return dot > 0 && object.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? at(inner, path.substring(dot + 1))
        : null;
  }
}
