package org.madang.platform;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Shows the figures of the server to its operators only: to this machine when it asks by itself,
 * and to the addresses in {@code madang.metrics.from}.
 */
@WebFilter(
    urlPatterns = {"/metrics", "/metrics/*"},
    asyncSupported = true)
public class OperatorsFilter extends HttpFilter {
  /** Headers of one who asks for somebody else: a proxy on this machine does not open the door. */
  private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "Forwarded", "Via");

  @Inject private Proxies proxies;
  @Inject private Config config;

  private List<Network> operators = List.of();

  @PostConstruct
  void read() {
    operators = Network.all(config, "madang.metrics.from");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOperator(proxies.before(request))) {
      chain.doFilter(request, response);
    } else {
      Problem.write(
          new Refusal.NotFound("no-such-thing", "There is nothing here."), request, response);
    }
  }

  private boolean isOperator(HttpServletRequest request) {
    var address = Address.parsed(String.valueOf(request.getRemoteAddr()));
    if (address == null) {
      return false;
    }
    var itself =
        address.isLoopbackAddress()
            && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
    return itself || operators.stream().anyMatch(network -> network.holds(address));
  }
}
