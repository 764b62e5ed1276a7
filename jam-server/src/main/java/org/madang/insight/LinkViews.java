package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.discussion.Cards;
import org.madang.discussion.Threads;

/** Links as they are shown: two queries a list. */
@ApplicationScoped
class LinkViews {
  @Inject private Threads threads;
  @Inject private Cards cards;

  /** The views of links; those of which a thread is out of sight are left out. */
  List<LinkView> of(UUID jam, List<IdeaLinks.IdeaLink> links) {
    var ids = new HashSet<UUID>();
    links.forEach(link -> ids.addAll(List.of(link.first(), link.second())));
    var refs = ThreadRef.visible(threads.all(jam, ids));
    var people =
        cards.people(
            links.stream()
                .map(IdeaLinks.IdeaLink::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return links.stream()
        .filter(link -> refs.containsKey(link.first()) && refs.containsKey(link.second()))
        .map(
            link ->
                new LinkView(
                    link.id(),
                    refs.get(link.first()),
                    refs.get(link.second()),
                    link.kind(),
                    link.score(),
                    link.proposedBy() == null ? null : link.because(),
                    link.shared(),
                    link.differs(),
                    link.state(),
                    link.by() == null ? null : people.get(link.by())))
        .toList();
  }
}
