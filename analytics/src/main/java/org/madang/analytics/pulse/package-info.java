/**
 * What is happening now: posts per minute, terms and ideas that rise, themes and regions that gain
 * and lose.
 */
@NullMarked
package org.madang.analytics.pulse;

import org.jspecify.annotations.NullMarked;
