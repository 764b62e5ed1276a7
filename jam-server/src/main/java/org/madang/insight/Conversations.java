package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.madang.analytics.conversation.Conversation;
import org.madang.analytics.conversation.Utterance;
import org.madang.platform.ArrayText;

/** The threads of a jam as the analytics read them, with what can be seen of them. */
@ApplicationScoped
class Conversations {
  /**
   * Of one thread its last replies, and its first answer, so that it is known how long it waited.
   */
  static final int OF_ONE = 500;

  private static final String OPENINGS =
      """
      select t.id, t.author, t.at, t.language, t.title || chr(10) || t.text from (
        select g.thread, sum(least(g.posts, ?3) + 1) over (order by g.last_at desc, g.thread) as writings
        from thread_growth g join thread v on v.id = g.thread
        where v.jam = cast(?1 as uuid) and v.hidden_at is null and v.withdrawn_at is null) r
      join thread t on t.id = r.thread where r.writings <= ?2
      order by r.writings
      """;

  private static final String POSTS =
      """
      select p.thread, p.id, p.parent, p.author, p.at, p.text
      from unnest(cast(?1 as uuid[])) r(thread) join thread t on t.id = r.thread cross join lateral (
        (select * from post l
         where l.thread = t.id and l.hidden_at is null and l.withdrawn_at is null
         order by l.ordinal desc limit ?2)
        union
        (select * from post f
         where f.thread = t.id and f.author <> t.author and f.hidden_at is null and f.withdrawn_at is null
         order by f.ordinal limit 1)) p
      order by p.at, p.id
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private Languages languages;

  /**
   * Those in which something was written last, newest first: as many threads as together have at
   * most so many writings, of one no more than {@value #OF_ONE} replies.
   */
  List<Conversation> recent(UUID jam, int writings) {
    Map<String, Utterance> openings = new LinkedHashMap<>();
    for (var row : rows(OPENINGS, jam.toString(), writings, OF_ONE)) {
      var opening = utterance(row[0], row[0], row[1], row[2], (String) row[3], (String) row[4]);
      openings.put(opening.id(), opening);
    }
    Map<String, List<Utterance>> posts = new HashMap<>();
    for (var row : rows(POSTS, ArrayText.of(openings.keySet()), OF_ONE - 1)) {
      var thread = row[0].toString();
      var opening = openings.get(thread);
      if (opening != null) {
        var parent = row[2] == null ? thread : row[2];
        posts
            .computeIfAbsent(thread, _ -> new ArrayList<>())
            .add(utterance(row[1], parent, row[3], row[4], opening.language(), (String) row[5]));
      }
    }
    return openings.values().stream()
        .map(opening -> new Conversation(opening, posts.getOrDefault(opening.id(), List.of())))
        .toList();
  }

  private Utterance utterance(
      Object id, Object parent, Object author, Object at, String language, String text) {
    return new Utterance(
        id.toString(),
        parent.toString(),
        author.toString(),
        Findings.instant(at),
        languages.of(UUID.fromString(id.toString()), text, language),
        text);
  }

  @SuppressWarnings("unchecked") // native queries know no types
  private List<Object[]> rows(String sql, Object... parameters) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getResultList();
  }
}
