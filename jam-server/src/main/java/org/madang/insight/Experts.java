package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.analytics.Statement;
import org.madang.analytics.people.Expert;
import org.madang.analytics.text.Spelling;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.discussion.Post;
import org.madang.discussion.Posts;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.Visits.InThread;

/** People to ask, with those of their words that can still be seen. Needs a running transaction. */
@ApplicationScoped
class Experts {
  private static final int SHOWN = 5;
  private static final int EXCERPT = 200;

  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Cards cards;
  @Inject private Languages languages;

  /** Whom to ask about a thread: not its author, nor who wrote there already, nor who asks. */
  List<ExpertsResource.Expert> of(InThread in, Sight sight) {
    var thread = in.thread();
    var without = new HashSet<>(sight.voices(thread.id().toString()));
    without.add(thread.author().toString());
    without.add(in.visit().member().toString());
    var found = sight.experts().find(languages.statement(thread), without, SHOWN);
    var evidence =
        ThreadRef.ids(
            found.stream()
                .flatMap(one -> one.because().stream())
                .map(Expert.Evidence::writing)
                .toList());
    var written = written(thread.jam(), evidence);
    var people = cards.people(found.stream().map(one -> UUID.fromString(one.member())).toList());
    List<ExpertsResource.Expert> shown = new ArrayList<>();
    for (var one : found) {
      var person = people.get(UUID.fromString(one.member()));
      var because = one.because().stream().flatMap(why -> told(why, written)).toList();
      if (person != null && !because.isEmpty()) {
        shown.add(new ExpertsResource.Expert(person, because));
      }
    }
    return shown;
  }

  /** Something that was written, and where. */
  private record Written(JamThread thread, boolean reply, Statement words) {}

  private Map<UUID, Written> written(UUID jam, List<UUID> ids) {
    var replies = posts.all(jam, ids);
    var around =
        threads
            .all(jam, Stream.concat(ids.stream(), replies.stream().map(Post::thread)).toList())
            .stream()
            .filter(thread -> thread.visibility() == Visibility.VISIBLE)
            .collect(Collectors.toMap(JamThread::id, Function.identity(), (one, _) -> one));
    Map<UUID, Written> written = new HashMap<>();
    around.forEach(
        (id, thread) -> written.put(id, new Written(thread, false, languages.statement(thread))));
    for (var reply : replies) {
      var thread = around.get(reply.thread());
      if (thread != null && reply.visibility() == Visibility.VISIBLE) {
        written.put(reply.id(), new Written(thread, true, statement(reply, thread)));
      }
    }
    return written;
  }

  private Statement statement(Post reply, JamThread thread) {
    var language = languages.of(reply.id(), reply.text(), thread.language());
    return new Statement(reply.id().toString(), language, "", reply.text());
  }

  private static Stream<ExpertsResource.Why> told(Expert.Evidence why, Map<UUID, Written> written) {
    var id = UUID.fromString(why.writing());
    var one = written.get(id);
    if (one == null) {
      return Stream.empty();
    }
    var spelling = Spelling.of(why.words(), Stream.of(one.words()));
    return Stream.of(
        new ExpertsResource.Why(
            ThreadRef.of(one.thread()),
            one.reply() ? id : null,
            excerpt(one.words().text()),
            why.words().stream().map(word -> spelling.getOrDefault(word, word)).toList()));
  }

  private static String excerpt(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    int end = Math.min(line.length(), EXCERPT);
    return end == line.length()
        ? line
        : line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
