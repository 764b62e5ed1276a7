package org.madang.insight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.links.Link;
import org.madang.identity.Person;

/**
 * A link as it is shown.
 *
 * @param by who proposed or decided it, or null if it is the machine's
 */
public record LinkView(
    UUID id,
    ThreadRef first,
    ThreadRef second,
    Link.Kind kind,
    double score,
    String because,
    List<String> shared,
    List<String> differs,
    LinkState state,
    @Nullable Person by) {}
