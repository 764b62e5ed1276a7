package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.discussion.Threads;
import org.madang.discussion.Visit;

/** Links as they are shown: two queries a list. */
@ApplicationScoped
class LinkViews {
  @Inject private Threads threads;
  @Inject private Cards cards;

  /** The views of links; those of which a thread is out of sight are left out. */
  List<LinkView> of(Visit visit, List<IdeaLinks.IdeaLink> links) {
    var ids = new HashSet<UUID>();
    links.forEach(link -> ids.addAll(List.of(link.first(), link.second())));
    var ideas = threads.all(visit.jam(), ids);
    var refs = ThreadRef.visible(ideas);
    var own =
        ideas.stream()
            .filter(idea -> idea.isBy(visit.member()))
            .map(JamThread::id)
            .collect(Collectors.toSet());
    var people =
        cards.people(
            links.stream()
                .flatMap(link -> Stream.of(link.proposedBy(), link.decidedBy()))
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
                    link.proposedBy() == null ? null : people.get(link.proposedBy()),
                    link.decidedBy() == null ? null : people.get(link.decidedBy()),
                    link.decidedBy() == null ? null : link.reason(),
                    visit.moderates() || own.contains(link.first()) || own.contains(link.second())))
        .toList();
  }
}
