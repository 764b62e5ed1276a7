package org.madang.platform;

/** This node is about to stop and has told the proxy so: whoever is still here should move on. */
public record Draining() {}
