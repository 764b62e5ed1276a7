/** Finds statements that say the same or build on each other, and says why. */
@NullMarked
package org.madang.analytics.links;

import org.jspecify.annotations.NullMarked;
