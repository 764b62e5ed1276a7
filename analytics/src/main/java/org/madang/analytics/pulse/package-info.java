/** What is happening now: posts per minute, terms and ideas that rise. */
@NullMarked
package org.madang.analytics.pulse;

import org.jspecify.annotations.NullMarked;
