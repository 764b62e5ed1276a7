/** Learns the tables that place other languages in the space of the English model; run by hand. */
@NullMarked
package org.madang.analytics.training;

import org.jspecify.annotations.NullMarked;
