package org.madang.identity;

import java.time.Instant;

/**
 * A member is erased, in the running transaction: each room that keeps something about them
 * observes this and lets go of it.
 *
 * @param by who does it: the member, or an admin
 * @param words whether what the member wrote is erased too
 */
public record Leaving(Member member, Member by, boolean words, Instant at) {}
