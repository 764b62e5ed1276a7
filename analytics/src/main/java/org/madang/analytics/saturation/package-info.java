/** How much of what can be said about a theme has been said. */
@NullMarked
package org.madang.analytics.saturation;

import org.jspecify.annotations.NullMarked;
