/** What the words of a jam say: from text to links, themes, a ranking and a report. */
@NullMarked
package org.madang.analytics;

import org.jspecify.annotations.NullMarked;
