package org.madang.analytics.conversation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Finds threads that drift away from their opening. Each post is compared with the opening by the
 * cosine of their telling words (tf-idf, Salton 1975), and half by that with the first three of the
 * posts looked at; posts of fewer than four words are passed over. A drift is either all that was
 * said from some post on, or a post with everything that answers it: the candidate whose likeness
 * to the opening is lowest against the rest, in standard errors, as in the search for one change
 * point (Page 1954). It counts if shuffling the posts rarely finds so clear a break (a permutation
 * test over all candidates, so that long threads are not found for their length), and if the
 * drifting posts share words that the opening does not have. Cost: n² bits and {@code shuffles}·n²
 * steps for a thread of n posts; of a long thread only its last 300 are looked at. Earlier posts
 * win ties.
 */
public final class DriftFinder {
  private static final int LONGEST = 300;
  private static final int TELLING_WORDS = 4;
  private static final int FIRST_ANSWERS = 3;
  // What nearly the whole thread speaks of is its topic, whatever the opening said.
  private static final double MOST_OF_IT = 2.0 / 3;
  private static final int SHOWN = 4;
  private static final String REST = "rest ";
  private static final String UNDER = "under ";

  private final DriftOptions options;

  public DriftFinder(DriftOptions options) {
    this.options = options;
  }

  /** The drifts, clearest first (by chance, then by how much likeness was lost, then by id). */
  public List<Drift> find(Collection<Conversation> conversations) {
    return find(conversations, conversations);
  }

  /**
   * The drifts in some conversations of a jam: all of it says which words tell, so that after a new
   * post only the thread it stands in need be looked at again.
   */
  public List<Drift> find(Collection<Conversation> some, Collection<Conversation> jam) {
    Map<String, Set<String>> terms = new HashMap<>();
    for (var conversation : jam) {
      terms.put(conversation.id(), Vocabulary.terms(conversation.opening()));
      conversation.posts().forEach(post -> terms.put(post.id(), Vocabulary.terms(post)));
    }
    var vocabulary = new Vocabulary(terms.values());
    return some.stream()
        .flatMap(one -> drift(one, terms, vocabulary).stream())
        .sorted(Drift.CLEAREST_FIRST)
        .toList();
  }

  private Optional<Drift> drift(
      Conversation conversation, Map<String, Set<String>> terms, Vocabulary vocabulary) {
    var all = conversation.posts();
    var recent = all.subList(Math.max(0, all.size() - LONGEST), all.size());
    var telling =
        recent.stream()
            .filter(post -> terms.getOrDefault(post.id(), Set.of()).size() >= TELLING_WORDS)
            .toList();
    if (telling.size() < 2 * options.fewest()) {
      return Optional.empty();
    }
    var opening = terms.getOrDefault(conversation.id(), Set.of());
    double[] likeness =
        likeness(
            opening,
            telling.stream().map(post -> terms.getOrDefault(post.id(), Set.of())).toList(),
            vocabulary);
    var candidates = candidates(recent, telling);
    var found = Break.clearest(likeness, List.copyOf(candidates.values()));
    if (found.at() < 0 || found.inside() > options.left() * found.outside()) {
      return Optional.empty();
    }
    double chance = chance(conversation, likeness, List.copyOf(candidates.values()), found);
    return chance > options.chance()
        ? Optional.empty()
        : told(conversation, telling, candidates, terms, vocabulary, found, chance);
  }

  // Answers use other words than questions do, so half of it is how like the first answers a post
  // is; a first answer is not compared with itself.
  private static double[] likeness(
      Set<String> opening, List<Set<String>> posts, Vocabulary vocabulary) {
    var first = posts.subList(0, Math.min(FIRST_ANSWERS, posts.size()));
    double[] likeness = new double[posts.size()];
    for (int i = 0; i < likeness.length; i++) {
      var post = posts.get(i);
      double answers =
          first.stream()
              .filter(other -> other != post)
              .mapToDouble(other -> vocabulary.likeness(other, post))
              .average()
              .orElse(0);
      likeness[i] = (vocabulary.likeness(opening, post) + answers) / 2;
    }
    return likeness;
  }

  // What may have drifted, by the post where it begins: all from there on, or all under it.
  private Map<String, BitSet> candidates(List<Utterance> posts, List<Utterance> telling) {
    Map<String, BitSet> candidates = new LinkedHashMap<>();
    for (int i = 0; i < telling.size(); i++) {
      var rest = new BitSet();
      rest.set(i, telling.size());
      candidates.put(REST + telling.get(i).id(), rest);
    }
    under(posts, telling).forEach((id, places) -> candidates.put(UNDER + id, places));
    candidates
        .values()
        .removeIf(
            places ->
                places.cardinality() < options.fewest()
                    || telling.size() - places.cardinality() < options.fewest()
                    || places.cardinality() > MOST_OF_IT * telling.size());
    return candidates;
  }

  private static Map<String, BitSet> under(List<Utterance> posts, List<Utterance> telling) {
    Map<String, Utterance> byId = new HashMap<>();
    posts.forEach(post -> byId.put(post.id(), post));
    Map<String, BitSet> under = new LinkedHashMap<>();
    telling.forEach(post -> under.put(post.id(), new BitSet()));
    for (int i = 0; i < telling.size(); i++) {
      int steps = 0;
      for (var post = telling.get(i); post != null && steps++ < LONGEST; ) {
        var places = under.get(post.id());
        if (places != null) {
          places.set(i);
        }
        post = byId.get(post.parent());
      }
    }
    return under;
  }

  private double chance(
      Conversation conversation, double[] likeness, List<BitSet> candidates, Break found) {
    var random = new Random(options.seed() + conversation.id().hashCode());
    var shuffled = likeness.clone();
    int asClear = 0;
    for (int n = 0; n < options.shuffles(); n++) {
      for (int i = shuffled.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        double value = shuffled[i];
        shuffled[i] = shuffled[other];
        shuffled[other] = value;
      }
      asClear += Break.clearest(shuffled, candidates).clarity() >= found.clarity() ? 1 : 0;
    }
    return (asClear + 1.0) / (options.shuffles() + 1);
  }

  private static Optional<Drift> told(
      Conversation conversation,
      List<Utterance> telling,
      Map<String, BitSet> candidates,
      Map<String, Set<String>> terms,
      Vocabulary vocabulary,
      Break found,
      double chance) {
    var places = new ArrayList<>(candidates.values()).get(found.at());
    List<Utterance> drifted = new ArrayList<>();
    List<Set<String>> inside = new ArrayList<>();
    List<Set<String>> outside = new ArrayList<>();
    for (int i = 0; i < telling.size(); i++) {
      var words = terms.getOrDefault(telling.get(i).id(), Set.of());
      (places.get(i) ? inside : outside).add(words);
      if (places.get(i)) {
        drifted.add(telling.get(i));
      }
    }
    var opening = terms.getOrDefault(conversation.id(), Set.of());
    Set<String> fresh = new HashSet<>();
    inside.forEach(fresh::addAll);
    fresh.removeAll(opening);
    var left = new HashSet<>(opening);
    inside.forEach(left::removeAll);
    var spokenOf = vocabulary.telling(fresh, inside, 2, SHOWN);
    return spokenOf.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Drift(
                conversation.id(),
                drifted.getFirst().id(),
                List.copyOf(candidates.keySet()).get(found.at()).startsWith(UNDER),
                drifted.stream().map(Utterance::id).toList(),
                found.outside(),
                found.inside(),
                chance,
                spokenOf,
                vocabulary.telling(left, outside, 1, SHOWN)));
  }
}
