/** What keeps a jam civil and in sight: flags, what moderators do and why, alerts to everybody. */
@NullMarked
package org.madang.moderation;

import org.jspecify.annotations.NullMarked;
