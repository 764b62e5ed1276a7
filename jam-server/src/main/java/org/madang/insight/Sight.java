package org.madang.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.analytics.Statement;
import org.madang.analytics.conversation.Conversation;
import org.madang.analytics.conversation.Drift;
import org.madang.analytics.conversation.Heat;
import org.madang.analytics.conversation.Proposal;
import org.madang.analytics.conversation.Utterance;
import org.madang.analytics.conversation.Waiting;
import org.madang.analytics.people.ExpertFinder;
import org.madang.analytics.text.Spelling;

/**
 * What was seen in the conversations of a jam at a moment. Kept in memory only: it holds members'
 * words.
 *
 * @param position of the log that is in it at least
 * @param computedAt when it was ready
 * @param asOf the moment it speaks of: when it was looked at, or when the talking ended
 * @param window what counts as now
 * @param experts finds people by what they wrote in these conversations
 */
record Sight(
    long position,
    Instant computedAt,
    Instant asOf,
    Duration took,
    Duration window,
    List<Conversation> conversations,
    List<Heat> heat,
    List<Drift> drift,
    List<Waiting> waiting,
    List<Proposal> proposals,
    ExpertFinder experts) {

  int writings() {
    return conversations.stream().mapToInt(one -> 1 + one.posts().size()).sum();
  }

  /** Who wrote in a thread. */
  Set<String> voices(String thread) {
    Set<String> voices = new HashSet<>();
    conversations.stream()
        .filter(one -> one.id().equals(thread))
        .flatMap(Sight::utterances)
        .forEach(one -> voices.add(one.author()));
    return voices;
  }

  /** In which language something in a thread is written. */
  String language(String thread, String writing) {
    return conversations.stream()
        .filter(one -> one.id().equals(thread))
        .flatMap(Sight::utterances)
        .filter(one -> one.id().equals(writing))
        .map(Utterance::language)
        .findFirst()
        .orElse("");
  }

  /** How terms are written in a thread. */
  Map<String, String> spelling(List<String> terms, String thread) {
    return Spelling.of(
        terms,
        conversations.stream()
            .filter(one -> one.id().equals(thread))
            .flatMap(Sight::utterances)
            .map(one -> new Statement(one.id(), one.language(), "", one.text())));
  }

  static Stream<Utterance> utterances(Conversation conversation) {
    return Stream.concat(Stream.of(conversation.opening()), conversation.posts().stream());
  }
}
