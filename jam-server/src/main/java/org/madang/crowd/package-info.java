/**
 * Simulated members who use a running Madang through its public API only: a replay, a rehearsal.
 */
@NullMarked
package org.madang.crowd;

import org.jspecify.annotations.NullMarked;
