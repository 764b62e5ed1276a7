package org.madang.live;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Members;
import org.madang.jam.Memberships;
import org.madang.platform.Refusal;
import org.madang.platform.Transactions;

/**
 * The socket a browser keeps open to hear of what happens in a jam. It tells, and takes no writes.
 */
@ServerEndpoint("/live/{jam}")
public class LiveEndpoint {
  private static final System.Logger LOG = System.getLogger(LiveEndpoint.class.getName());

  /** The longest message a browser may send. */
  private static final int LONGEST = 4096;

  private static final String LISTENER = "listener";

  @Inject private Audience audience;
  @Inject private Members members;
  @Inject private Memberships memberships;
  @Inject private Transactions transactions;

  @OnOpen
  public void open(Session session, EndpointConfig config, @PathParam("jam") String jam)
      throws IOException {
    // the connection set another one for Tyrus, and takes it back afterwards
    Thread.currentThread().setContextClassLoader(LiveEndpoint.class.getClassLoader());
    session.setMaxTextMessageBufferSize(LONGEST);
    // SecurityContext is empty in endpoints
    if (session.getUserPrincipal() instanceof HandshakeFilter.Caller caller) {
      var ticket = ticket(jam, caller);
      if (ticket.isPresent()) {
        join(session, caller, ticket.get());
      } else {
        close(session, Closing.NO_SUCH_JAM, "There is no such jam.");
      }
    } else {
      close(session, Closing.SIGN_IN, "Sign in to listen.");
    }
  }

  @OnMessage
  public void hear(Session session, String message) {
    if (session.getUserProperties().get(LISTENER) instanceof Listener listener) {
      watched(message).ifPresent(watch -> audience.watch(listener, watch));
    }
  }

  @OnClose
  public void close(Session session) {
    if (session.getUserProperties().remove(LISTENER) instanceof Listener listener) {
      audience.leave(listener);
    }
  }

  @OnError
  public void fail(Session session, Throwable broken) throws IOException {
    close(session, CloseReason.CloseCodes.PROTOCOL_ERROR, "The message cannot be read.");
  }

  private void join(Session session, HandshakeFilter.Caller caller, Ticket ticket) {
    var said = session.getRequestParameterMap().getOrDefault("watch", List.of());
    var watch = Watch.of(said.isEmpty() ? null : said.getFirst());
    var listener = new Listener(line(session, caller), reason -> hangUp(session, reason), ticket);
    session.getUserProperties().put(LISTENER, listener);
    audience.join(listener, watch);
  }

  /** The shortest way to the browser; an extension would have to see each frame. */
  private static Line line(Session session, HandshakeFilter.Caller caller) {
    return session.getNegotiatedExtensions().isEmpty() && caller.line() != null
        ? caller.line()
        : new SessionLine(session);
  }

  private Optional<Ticket> ticket(String jam, HandshakeFilter.Caller caller) {
    try {
      var id = UUID.fromString(jam);
      return transactions.call(
          () ->
              members
                  .find(caller.member())
                  .map(viewer -> memberships.get(id, viewer).isModerator())
                  .map(moderator -> new Ticket(id, caller.member(), caller.session(), moderator)));
    } catch (Refusal | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static Optional<Watch> watched(String message) {
    try (var reader = Json.createReader(new StringReader(message))) {
      @Nullable JsonObject said = reader.readObject();
      return "watch".equals(said.getString("type", ""))
          ? Optional.of(Watch.of(said.getString("watch", "")))
          : Optional.empty();
    } catch (JsonException | ClassCastException unreadable) {
      return Optional.empty();
    }
  }

  private static void hangUp(Session session, CloseReason reason) {
    try {
      session.close(reason);
    } catch (IOException | IllegalStateException gone) {
      LOG.log(System.Logger.Level.DEBUG, "A socket was closed already.", gone);
    }
  }

  private static void close(Session session, CloseReason.CloseCode code, String reason)
      throws IOException {
    session.close(new CloseReason(code, reason));
  }
}
