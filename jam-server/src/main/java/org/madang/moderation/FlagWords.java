package org.madang.moderation;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Why a member flags something. */
public record FlagWords(@NotNull FlagReason reason, @Nullable String note) {}
