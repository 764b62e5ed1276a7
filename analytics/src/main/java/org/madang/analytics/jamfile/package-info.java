/** Jam files: a whole jam as JSON Lines, read and written without losing a field. */
@NullMarked
package org.madang.analytics.jamfile;

import org.jspecify.annotations.NullMarked;
