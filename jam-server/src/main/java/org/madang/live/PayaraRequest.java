package org.madang.live;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What the server has under a handshake: the TCP connection it came over, and the context that
 * makes what it is upgraded to. Public methods, but no API.
 */
final class PayaraRequest {
  private static final System.Logger LOG = System.getLogger(PayaraRequest.class.getName());

  /** What {@code org.apache.catalina.ContainerEvent.PRE_DESTROY} says. */
  private static final String PRE_DESTROY = "predestroy";

  private final Connection<Object> connection;
  private final MethodHandle tellContext;

  private PayaraRequest(Connection<Object> connection, MethodHandle tellContext) {
    this.connection = connection;
    this.tellContext = tellContext;
  }

  /** Null where the server is not made as the one we ship. */
  @SuppressWarnings("unchecked")
  static @Nullable PayaraRequest under(ServletRequest request) {
    try {
      Object inner = request;
      while (inner instanceof ServletRequestWrapper wrapper) {
        inner = wrapper.getRequest();
      }
      var own = asked(inner, "getUnwrappedCoyoteRequest");
      var context = asked(own, "getContext");
      var tell = context.getClass().getMethod("fireContainerEvent", String.class, Object.class);
      return new PayaraRequest(
          (Connection<Object>) asked(asked(own, "getCoyoteRequest"), "getConnection"),
          MethodHandles.publicLookup().unreflect(tell).bindTo(context));
    } catch (ReflectiveOperationException | LinkageError | RuntimeException other) {
      LOG.log(System.Logger.Level.DEBUG, "Frames go the long way on this server.", other);
      return null;
    }
  }

  private static Object asked(Object whom, String what) throws ReflectiveOperationException {
    return whom.getClass().getMethod(what).invoke(whom);
  }

  Connection<Object> connection() {
    return connection;
  }

  /** Has the server forget what it made of a request, which it would otherwise keep for ever. */
  void forget(HttpUpgradeHandler upgraded) {
    try {
      tellContext.invoke(PRE_DESTROY, upgraded);
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.WARNING, "A socket's end could not be told to the server.", e);
    }
  }
}
