package org.madang.live;

import java.util.UUID;

/**
 * What a browser was let in on, as it was then; the {@link Doorkeeper} looks at it again.
 *
 * @param session the digest of the session's token
 * @param moderator whether it may hear what is for moderators
 */
record Ticket(UUID jam, UUID member, String session, boolean moderator) {}
