package org.madang.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The proxies in front that are believed when they say for whom they ask: none, unless {@code
 * madang.proxies} names addresses or networks such as {@code 10.0.0.0/8}. Anybody can write the
 * headers, so those of others are not looked at.
 */
@ApplicationScoped
public class Proxies {
  @Inject private Config config;

  private List<Network> trusted = List.of();

  public Proxies() {}

  Proxies(List<Network> trusted) {
    this.trusted = trusted;
  }

  @PostConstruct
  void read() {
    trusted = Network.all(config, "madang.proxies");
  }

  /** The request as the browser made it: through proxies that are believed, what they say of it. */
  public HttpServletRequest before(HttpServletRequest request) {
    if (request instanceof Forwarded || !isTrusted(request.getRemoteAddr())) {
      return request;
    }
    var proto = request.getHeader("X-Forwarded-Proto");
    return new Forwarded(
        request,
        client(Collections.list(request.getHeaders("X-Forwarded-For")), request.getRemoteAddr()),
        request.isSecure()
            || proto != null && proto.strip().toLowerCase(Locale.ROOT).startsWith("https"));
  }

  /** The last in the chain who is not one of ours; those before may be invented. */
  String client(List<String> headers, String peer) {
    var chain =
        Stream.concat(
                headers.stream().flatMap(header -> Arrays.stream(header.split(","))),
                Stream.of(peer))
            .map(String::strip)
            .toList();
    for (var one : chain.reversed()) {
      if (Address.parsed(one) == null) {
        return peer;
      }
      if (!isTrusted(one)) {
        return one;
      }
    }
    return peer;
  }

  private boolean isTrusted(@Nullable String address) {
    var parsed = address == null ? null : Address.parsed(address);
    return parsed != null && trusted.stream().anyMatch(network -> network.holds(parsed));
  }
}
