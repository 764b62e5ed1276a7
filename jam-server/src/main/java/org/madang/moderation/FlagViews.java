package org.madang.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.madang.discussion.Cards;

/** Flags as moderators see them: three queries a list. */
@ApplicationScoped
class FlagViews {
  @Inject private Targets targets;
  @Inject private Cards cards;

  List<FlagView> of(UUID jam, List<Flag> flags) {
    var about =
        targets.of(
            jam,
            flags.stream()
                .map(flag -> new Targets.Key(flag.targetType(), flag.target(), flag.thread()))
                .toList());
    var people =
        cards.people(
            flags.stream()
                .flatMap(flag -> Stream.of(flag.raisedBy(), flag.resolvedBy()))
                .filter(Objects::nonNull)
                .toList());
    return flags.stream()
        .map(
            flag ->
                new FlagView(
                    flag.id(),
                    about.get(flag.target()),
                    flag.reason(),
                    flag.note(),
                    people.get(flag.raisedBy()),
                    flag.raisedAt(),
                    flag.state(),
                    flag.resolvedBy() == null ? null : people.get(flag.resolvedBy()),
                    flag.resolution()))
        .toList();
  }
}
