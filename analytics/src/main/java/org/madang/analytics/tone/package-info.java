/** How kind or harsh words sound: English by lexicons, Korean as it was learned. */
@NullMarked
package org.madang.analytics.tone;

import org.jspecify.annotations.NullMarked;
