package org.madang.insight;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.madang.analytics.opinion.OpinionVotes.Vote;

/**
 * Who agrees with which idea, as far as it was said: a rating of 4 or 5 and a support agree, a
 * rating of 1 or 2 disagrees, and a 3 or having seen an idea without a word is neither. Where
 * somebody did both, the rating counts. Only people who took a stand often enough are read.
 */
@ApplicationScoped
class Stances {
  /** On so many ideas somebody has to agree or disagree, to be compared with others. */
  static final int STANDS = 5;

  /** The most ideas that are read, those that most people judged. */
  static final int IDEAS = 500;

  /** The most people who are read, in an order that has nothing to do with what they think. */
  static final int PEOPLE = 5_000;

  private static final String QUERY =
      """
      with idea as (
        select id from thread where jam = ?::uuid and kind = 'IDEA' and hidden_at is null and withdrawn_at is null),
      said as (
        select coalesce(r.thread, s.thread) as thread, coalesce(r.member, s.member) as member,
          case when r.overall >= 4 then 1 when r.overall <= 2 then -1 when r.overall = 3 then 0 else 1 end as stand
        from (select thread, member, overall from rating where thread in (select id from idea)) r
        full join (select thread, member from support where thread in (select id from idea)) s
          on s.thread = r.thread and s.member = r.member),
      judged as (select thread from said group by thread order by count(*) desc, thread limit ?),
      voice as (
        select member from said join judged using (thread) group by member
        having count(*) filter (where stand <> 0) >= ? order by md5(member::text) limit ?)
      select member, thread, stand from said join judged using (thread) join voice using (member)
      union all
      select e.member, e.thread, 0 from exposure e join judged using (thread) join voice using (member)
      where not exists (select 1 from said where said.thread = e.thread and said.member = e.member)
      """;

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  /** What was said, in no order; each person and idea once. */
  record Said(List<Vote> votes, int people, int ideas) {
    /** Whether there is anything in which one can differ from another. */
    boolean differs() {
      return votes.stream().mapToInt(Vote::value).distinct().limit(2).count() == 2;
    }
  }

  Said of(UUID jam) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(QUERY)) {
      select.setString(1, jam.toString());
      select.setInt(2, IDEAS);
      select.setInt(3, STANDS);
      select.setInt(4, PEOPLE);
      var votes = new ArrayList<Vote>();
      var known = new HashMap<String, String>();
      var ideas = new HashSet<String>();
      var people = new HashSet<String>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var person = once(known, rows.getString(1));
          var idea = once(known, rows.getString(2));
          people.add(person);
          ideas.add(idea);
          votes.add(new Vote(person, idea, rows.getInt(3)));
        }
      }
      return new Said(votes, people.size(), ideas.size());
    } catch (SQLException e) {
      throw new IllegalStateException("what people think cannot be read", e);
    }
  }

  /** The same text once in memory, however many rows say it. */
  private static String once(Map<String, String> known, String text) {
    var before = known.putIfAbsent(text, text);
    return before == null ? text : before;
  }
}
