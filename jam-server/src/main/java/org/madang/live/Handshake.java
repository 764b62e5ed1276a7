package org.madang.live;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Origins;

/**
 * Notes whether the page that opens a socket is one of ours: browsers send cookies with any page's
 * sockets.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
  private static final String OWN = "own-origin";

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    var headers = request.getHeaders();
    config
        .getUserProperties()
        .put(OWN, Origins.same(first(headers, "origin"), first(headers, "host")));
  }

  static boolean isOwnOrigin(Session session) {
    return Boolean.TRUE.equals(session.getUserProperties().get(OWN));
  }

  private static @Nullable String first(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse(null);
  }
}
