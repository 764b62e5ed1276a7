package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This server among those that share its database. */
@ApplicationScoped
public class Node {
  private final String start = UUID.randomUUID().toString().substring(0, 8);

  /** What the operator calls it; {@code madang} unless told. */
  @Inject
  @ConfigProperty(name = "madang.node", defaultValue = "madang")
  private String name;

  public String name() {
    return name;
  }

  /** A word that no other node has, and that this one has not had before it was started. */
  public String id() {
    return name + "-" + start;
  }
}
