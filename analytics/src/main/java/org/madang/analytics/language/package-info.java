/** Which language a text is written in. */
@NullMarked
package org.madang.analytics.language;

import org.jspecify.annotations.NullMarked;
