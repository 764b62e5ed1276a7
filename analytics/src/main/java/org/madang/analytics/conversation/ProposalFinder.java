package org.madang.analytics.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds replies that propose something, by what people say when they do (as in the suggestion
 * mining of Negi and Buitelaar 2015, by rules, since nobody has judged such replies in Korean):
 * cues are weighed sentence by sentence, and a sentence needs two points. A short remark, quoted
 * words and questions back to the author are none. Languages without listed cues find nothing.
 * Heaviest first, then by id. Cost: linear in the words, some 40 patterns.
 */
public final class ProposalFinder {
  private static final double ENOUGH = 2;
  private static final int FEWEST_CHARACTERS = 25;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。])\\s+|\\n+");
  private static final Pattern QUOTED = Pattern.compile("(?m)^\\s*>.*$|```[\\s\\S]*?```|`[^`]*`");

  /** The replies that propose something. */
  public List<Proposal> find(Collection<Conversation> conversations) {
    return conversations.stream()
        .flatMap(one -> one.posts().stream().flatMap(post -> read(one.id(), post).stream()))
        .sorted(Proposal.WEIGHTIEST_FIRST)
        .toList();
  }

  /** What one reply proposes, if anything. */
  public Optional<Proposal> read(String thread, Utterance post) {
    List<Proposal> proposals = new ArrayList<>();
    int from = 0;
    for (var piece : SENTENCE_END.splitWithDelimiters(withoutQuotes(post.text()), 0)) {
      int to = from + piece.length();
      if (piece.strip().length() >= least(post.language())) {
        proposals.add(weigh(thread, post, piece.strip(), post.text().substring(from, to).strip()));
      }
      from = to;
    }
    return proposals.stream()
        .filter(proposal -> proposal.weight() >= ENOUGH)
        .max(Comparator.comparingDouble(Proposal::weight));
  }

  /** As long as the text, so that a sentence is found again in what was written. */
  private static String withoutQuotes(String text) {
    var own = new StringBuilder(text);
    QUOTED
        .matcher(text)
        .results()
        .flatMapToInt(quoted -> IntStream.range(quoted.start(), quoted.end()))
        .filter(at -> own.charAt(at) != '\n')
        .forEach(at -> own.setCharAt(at, ' '));
    return own.toString();
  }

  // Korean says as much in half the characters.
  private static int least(String language) {
    return language.equals("ko") ? FEWEST_CHARACTERS / 2 : FEWEST_CHARACTERS;
  }

  private static Proposal weigh(String thread, Utterance post, String said, String sentence) {
    double weight = 0;
    List<String> cues = new ArrayList<>();
    for (var cue : ProposalCues.of(post.language())) {
      var found = cue.words().matcher(said);
      if (found.find()) {
        weight += cue.weight();
        if (cue.weight() > 0) {
          cues.add(found.group());
        }
      }
    }
    return new Proposal(thread, post.id(), weight, sentence, List.copyOf(cues));
  }
}
