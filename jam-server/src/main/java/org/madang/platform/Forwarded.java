package org.madang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that came through a proxy which is believed, as it was before the proxy. */
final class Forwarded extends HttpServletRequestWrapper {
  private final String client;
  private final boolean secure;

  Forwarded(HttpServletRequest request, String client, boolean secure) {
    super(request);
    this.client = client;
    this.secure = secure;
  }

  @Override
  public String getRemoteAddr() {
    return client;
  }

  @Override
  public String getRemoteHost() {
    return client;
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getScheme() {
    return secure ? "https" : "http";
  }

  /** What the browser asked for: proxies keep the Host header. */
  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(getScheme())
        .append("://")
        .append(String.valueOf(getHeader("Host")))
        .append(getRequestURI());
  }
}
