/**
 * The socket: tells browsers what happens, within a tick, each event once. It observes every other
 * room and is used by none.
 */
@NullMarked
package org.madang.live;

import org.jspecify.annotations.NullMarked;
