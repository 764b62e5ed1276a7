package org.madang.jam;

/** How one becomes a member of a jam. */
public enum Registration {
  /** Whoever comes may join, and strangers see that the jam exists. */
  OPEN,
  /** By invitation only; to others the jam does not exist. */
  INVITATION
}
