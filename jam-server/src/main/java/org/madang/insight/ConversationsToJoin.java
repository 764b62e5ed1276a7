package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.madang.discussion.Cards;
import org.madang.discussion.ThreadCard;
import org.madang.discussion.Threads;
import org.madang.discussion.Visit;

/**
 * Conversations worth joining, for one member: those that few have seen come first, so that a late
 * idea gets its share too.
 */
@ApplicationScoped
public class ConversationsToJoin {
  /** Why somebody is asked to a conversation. */
  public enum Reason {
    UNANSWERED,
    FEW_SAW_IT
  }

  public record Invitation(ThreadCard thread, Reason because) {}

  /** How many are shown, unless more or fewer are wanted. */
  static final int USUAL = 6;

  @Inject private Threads threads;
  @Inject private Cards cards;

  List<Invitation> of(Visit visit, int limit) {
    return cards.of(threads.toJoin(visit, limit), visit).stream()
        .map(
            card -> new Invitation(card, card.posts() == 0 ? Reason.UNANSWERED : Reason.FEW_SAW_IT))
        .toList();
  }
}
