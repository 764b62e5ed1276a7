/** Ranks ideas by what people said, gave and built, says how sure it is and why. */
@NullMarked
package org.madang.analytics.ranking;

import org.jspecify.annotations.NullMarked;
