/** Turns statements into vectors that lie close together when the statements mean the same. */
@NullMarked
package org.madang.analytics.vector;

import org.jspecify.annotations.NullMarked;
