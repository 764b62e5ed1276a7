package org.madang.analytics.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds openings that nobody but their author has written under, and questions in replies that
 * nobody came back to, neither under them nor beside them. What counts as long is learned from the
 * jam itself: half and nine tenths of those that were answered. One waits too long once it has
 * waited longer than nine tenths of the answered did; before five have been answered nothing is
 * said. Longest waiting first, openings before replies, then by id. Cost: linear in the posts, and
 * quadratic in those of one thread at worst.
 */
public final class WaitingFinder {
  private static final int FEWEST_ANSWERED = 5;
  private static final double NEARLY_ALL = 0.9;
  // A question mark that closes the text, perhaps with an emoticon or thanks behind it. Letters of
  // any script; nothing is gone back over, else one text could keep a look busy for ever.
  private static final String BEHIND =
      "[^\\p{L}\\p{N}]{0,99}+(?:\\p{L}++[^\\p{L}\\p{N}]{0,99}+){0,4}+$";
  private static final Pattern ASKS = Pattern.compile("[?？؟\\u037E]" + BEHIND);
  // Greek asks with what is a semicolon elsewhere, and winks with it as all do.
  private static final Pattern ASKS_IN_GREEK =
      Pattern.compile("(?:[?\\u037E]|;(?!-?[)(DP]))" + BEHIND);
  private static final Pattern QUOTED = Pattern.compile("(?m)^\\s*>.*$");

  /** How long one thing waited, or still waits. */
  private record Wait(String thread, String post, boolean asks, Duration time, boolean over) {}

  /** What waits too long at a moment; what happened later is not looked at. */
  public List<Waiting> find(Collection<Conversation> conversations, Instant now) {
    List<Wait> openings = new ArrayList<>();
    List<Wait> questions = new ArrayList<>();
    for (var conversation : conversations) {
      if (!conversation.opening().at().isAfter(now)) {
        var posts = conversation.posts().stream().filter(p -> !p.at().isAfter(now)).toList();
        openings.add(opening(conversation.opening(), posts, now));
        questions.addAll(questions(conversation.opening(), posts, now));
      }
    }
    List<Waiting> found = new ArrayList<>(tooLong(openings));
    found.addAll(tooLong(questions));
    return List.copyOf(found);
  }

  private static Wait opening(Utterance opening, List<Utterance> posts, Instant now) {
    var answer = posts.stream().filter(post -> !post.author().equals(opening.author())).findFirst();
    return wait(opening.id(), opening, answer.orElse(null), now);
  }

  private static List<Wait> questions(Utterance opening, List<Utterance> posts, Instant now) {
    List<Wait> questions = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      var post = posts.get(i);
      if (asks(post)) {
        questions.add(
            wait(opening.id(), post, answer(post, posts.subList(i + 1, posts.size())), now));
      }
    }
    return questions;
  }

  // An answer stands under the question, or beside it by the one who was asked.
  private static @Nullable Utterance answer(Utterance question, List<Utterance> later) {
    Optional<Utterance> answer =
        later.stream()
            .filter(post -> !post.author().equals(question.author()))
            .filter(
                post ->
                    post.parent().equals(question.id()) || post.parent().equals(question.parent()))
            .findFirst();
    return answer.orElse(null);
  }

  private static Wait wait(String thread, Utterance post, @Nullable Utterance answer, Instant now) {
    var end = answer == null ? now : answer.at();
    return new Wait(
        thread, post.id(), asks(post), Duration.between(post.at(), end), answer != null);
  }

  /** Whether a text closes with a question of its own. */
  static boolean asks(Utterance post) {
    var asks = post.language().equals("el") ? ASKS_IN_GREEK : ASKS;
    return asks.matcher(QUOTED.matcher(post.text()).replaceAll("").strip()).find();
  }

  private static List<Waiting> tooLong(List<Wait> waits) {
    var answered = waits.stream().filter(Wait::over).map(Wait::time).sorted().toList();
    if (answered.size() < FEWEST_ANSWERED) {
      return List.of();
    }
    var usual = answered.get(answered.size() / 2);
    var patience = answered.get((int) Math.ceil(NEARLY_ALL * answered.size()) - 1);
    return waits.stream()
        .filter(wait -> !wait.over() && wait.time().compareTo(patience) > 0)
        .sorted(Comparator.comparing(Wait::time).reversed().thenComparing(Wait::post))
        .map(
            wait ->
                new Waiting(wait.thread(), wait.post(), wait.asks(), wait.time(), usual, patience))
        .toList();
  }
}
