/** Cuts texts of many languages into the words and phrases that carry their meaning. */
@NullMarked
package org.madang.analytics.text;

import org.jspecify.annotations.NullMarked;
