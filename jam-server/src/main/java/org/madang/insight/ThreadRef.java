package org.madang.insight;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.madang.discussion.JamThread;
import org.madang.discussion.ThreadKind;
import org.madang.discussion.Visibility;

/** As much of a thread as it takes to name it and go there. */
public record ThreadRef(UUID id, String title, ThreadKind kind, UUID forum, String language) {
  static ThreadRef of(JamThread thread) {
    var title = thread.visibility() == Visibility.VISIBLE ? thread.title() : "";
    return new ThreadRef(thread.id(), title, thread.kind(), thread.forum(), thread.language());
  }

  /** By id, those that everybody may see. */
  static Map<UUID, ThreadRef> visible(Collection<JamThread> threads) {
    var refs = new LinkedHashMap<UUID, ThreadRef>();
    threads.stream()
        .filter(thread -> thread.visibility() == Visibility.VISIBLE)
        .forEach(thread -> refs.put(thread.id(), of(thread)));
    return refs;
  }

  static List<UUID> ids(Collection<String> ids) {
    return ids.stream().map(UUID::fromString).toList();
  }
}
