/** What every room stands on: refusals, the clock, settings and the event log. */
@NullMarked
package org.madang.platform;

import org.jspecify.annotations.NullMarked;
