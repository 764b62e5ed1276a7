/** How kind or harsh words sound, by lexicon. */
@NullMarked
package org.madang.analytics.tone;

import org.jspecify.annotations.NullMarked;
