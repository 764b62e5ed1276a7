package org.madang.moderation;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** That a moderator hides or restores something, and why. */
public record VisibilityWords(@NotNull Boolean hidden, @Nullable String reason) {}
