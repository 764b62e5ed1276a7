package org.madang.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Visibility;
import org.madang.identity.Person;

/**
 * What a flag or an action is about, as moderators see it: with its words, also when they are
 * hidden.
 *
 * @param state of a thread or post; nothing else can be hidden
 * @param author of a thread or post
 */
public record Target(
    String type,
    UUID id,
    @Nullable UUID threadId,
    @Nullable String title,
    @Nullable String excerpt,
    @Nullable Visibility state,
    @Nullable Person author) {}
