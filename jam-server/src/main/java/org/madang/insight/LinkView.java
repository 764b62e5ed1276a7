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
 * @param by who proposed or decided it, or null if it is the machine's
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
    @Nullable Person by,
    boolean mayDecide) {}
