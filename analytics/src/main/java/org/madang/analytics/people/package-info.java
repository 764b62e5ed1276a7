/** Whom to ask: who wrote knowingly about something. */
@NullMarked
package org.madang.analytics.people;

import org.jspecify.annotations.NullMarked;
