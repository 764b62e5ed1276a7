package org.madang.analytics.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Accounts that act together, whose ratings, support and replies count for nothing.
 *
 * @param accounts their ids
 * @param reasons by idea, why somebody's acts for it do not count
 */
record Rings(Set<String> accounts, Map<String, Reason> reasons) {
  Rings {
    accounts = Set.copyOf(accounts);
    reasons = Map.copyOf(reasons);
  }

  /** Those that rate an idea one after the other, alike, and apart from all others. */
  static Rings find(List<IdeaEvidence> ideas) {
    var marks = new Marks(ideas);
    var accounts = new HashSet<String>();
    var reasons = new HashMap<String, Reason>();
    Bursts.find(marks, ideas, accounts, reasons);
    return new Rings(accounts, reasons);
  }

  /** The same ideas without what these accounts did. */
  List<IdeaEvidence> without(List<IdeaEvidence> ideas) {
    return accounts.isEmpty() ? ideas : ideas.stream().map(this::without).toList();
  }

  private IdeaEvidence without(IdeaEvidence idea) {
    return new IdeaEvidence(
        idea.id(),
        idea.author(),
        idea.at(),
        idea.supports().stream().filter(one -> counts(one.by())).toList(),
        idea.ratings().stream().filter(one -> counts(one.by())).toList(),
        Math.max(0, idea.exposures() - muted(idea)),
        idea.replies().stream().filter(one -> counts(one.by())).toList(),
        idea.vector(),
        idea.space(),
        idea.theme());
  }

  // Who acted was shown it: an exposure of theirs would make the support of others look small.
  private int muted(IdeaEvidence idea) {
    var acted = new HashSet<String>();
    idea.supports().forEach(one -> acted.add(one.by().id()));
    idea.ratings().forEach(one -> acted.add(one.by().id()));
    acted.retainAll(accounts);
    return acted.size();
  }

  private boolean counts(Voice voice) {
    return !accounts.contains(voice.id());
  }
}
