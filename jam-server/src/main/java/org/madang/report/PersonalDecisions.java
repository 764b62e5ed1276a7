package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.madang.discussion.WordsErased;
import org.madang.identity.Leaving;
import org.madang.identity.PersonalData;
import org.madang.platform.JsonRows;

/** What reports keep about a member: their decisions, and the lines of an imported file. */
@ApplicationScoped
class PersonalDecisions {
  @Inject private JsonRows rows;

  void collect(@Observes PersonalData data) {
    data.add("decisions", rows.of(DECISIONS, data.member()));
    data.add("importedLines", rows.of(IMPORTED, data.member()));
  }

  /**
   * The lines of a file that say who somebody is go always: what is kept of them, such as words, is
   * exported as it is here.
   */
  void leave(@Observes Leaving leaving) {
    rows.change(
        """
        update imported_line set original = '', digest = '', name = case when type = 'member' then null else name end
        where other = cast(?1 as uuid) or (type = 'member' and subject = cast(?1 as uuid))
          or (type in ('thread', 'post') and subject in (
            select id from thread where author = cast(?1 as uuid)
            union all select id from post where author = cast(?1 as uuid)))
        """,
        leaving.member().id());
  }

  /** Whatever a file said of words goes with them; the export is made of what is here. */
  void forget(@Observes WordsErased erased) {
    rows.change(
        """
        update imported_line set original = '', digest = '' where subject in (
          select id from thread where author = cast(?1 as uuid)
          union all select id from post where author = cast(?1 as uuid))
        """,
        erased.author());
  }

  private static final String DECISIONS =
      """
      select jam, thread, verdict, reason, into_thread as "intoThread", at from idea_decision
      where decided_by = cast(?1 as uuid) order by at
      """;
  private static final String IMPORTED =
      """
      select jam, ordinal, type, original from imported_line
      where subject = cast(?1 as uuid) or other = cast(?1 as uuid) order by jam, ordinal
      """;
}
