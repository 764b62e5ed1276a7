package org.madang.insight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.links.Link;
import org.madang.identity.Person;

/**
 * A link as it is shown.
 *
 * @param because what the one who proposed it said; null where the machine did, whose reasons are
 *     the score and the phrases
 * @param proposedBy null where the machine did
 * @param decidedBy who accepted or rejected it, or took that back; null before
 * @param reason why they did
 * @param mayDecide whether the viewer may accept and reject it
 */
public record LinkView(
    UUID id,
    ThreadRef first,
    ThreadRef second,
    Link.Kind kind,
    double score,
    @Nullable String because,
    List<String> shared,
    List<String> differs,
    LinkState state,
    @Nullable Person proposedBy,
    @Nullable Person decidedBy,
    @Nullable String reason,
    boolean mayDecide) {}
