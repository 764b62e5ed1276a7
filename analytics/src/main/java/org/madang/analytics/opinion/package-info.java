/** Finds groups of opinion in votes on statements, what they share and what divides them. */
@NullMarked
package org.madang.analytics.opinion;

import org.jspecify.annotations.NullMarked;
