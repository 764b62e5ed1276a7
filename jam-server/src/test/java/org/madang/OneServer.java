package org.madang;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Payara as Arquillian starts it, but once for all classes of a test process, which share it as
 * jams share an installation: a start costs more than most of them do. It ends with the process.
 */
public final class OneServer extends PayaraMicroDeployableContainer {
  private static @Nullable ProtocolMetaData running;

  @Override
  public ProtocolMetaData deploy(Archive<?> war) throws DeploymentException {
    synchronized (OneServer.class) {
      if (running == null) {
        running = super.deploy(war);
      }
      return running;
    }
  }

  @Override
  public void undeploy(Archive<?> war) {
    // the next class finds it as it is
  }
}
