package org.madang.jam;

/** How people come into a jam. */
public enum Registration {
  /** Everybody sees that the jam exists and may join. */
  OPEN,
  /** Only by the host's links; to others the jam does not exist. */
  INVITATION
}
