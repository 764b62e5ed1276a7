/** Where a moderator should step in: threads that drift, heat up or wait, and ideas in replies. */
@NullMarked
package org.madang.analytics.conversation;

import org.jspecify.annotations.NullMarked;
