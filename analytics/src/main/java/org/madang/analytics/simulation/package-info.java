/** Makes jams whose truth is known, so that the analytics can be measured without people. */
@NullMarked
package org.madang.analytics.simulation;

import org.jspecify.annotations.NullMarked;
