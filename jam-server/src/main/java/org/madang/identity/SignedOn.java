package org.madang.identity;

import java.util.Set;

/**
 * A member signed on by the provider, or the provider said anew what it knows of them.
 *
 * @param groups the groups or roles it counts the member in, now
 */
public record SignedOn(Member member, Set<String> groups) {}
