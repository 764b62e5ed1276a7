package org.madang.platform;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets EclipseLink read by the connection that the transaction holds already. By itself it takes
 * one more to read, and when as many requests hold one as there are, all of them wait for a second
 * (record 0055). And an error is an error: by itself it takes whatever the database refuses for a
 * broken line, and asks twice more, with five seconds between.
 */
public final class OneConnection implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    ((ServerSession) session).setReadConnectionPool(session.getLogin());
    session.getLogin().setConnectionHealthValidatedOnError(false);
  }
}
