package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.links.LinkFinder;
import org.madang.analytics.links.LinkOptions;
import org.madang.analytics.ranking.Ranker;
import org.madang.analytics.ranking.RankingOptions;
import org.madang.analytics.ranking.WeighedIdeas;
import org.madang.analytics.themes.ThemeFinder;
import org.madang.analytics.themes.ThemeOptions;
import org.madang.analytics.vector.SentenceModel;
import org.madang.analytics.vector.SentenceModels;
import org.madang.analytics.vector.TextVectors;
import org.madang.discussion.Evidence;
import org.madang.discussion.Threads;
import org.madang.jam.Jams;
import org.madang.jam.Phase;
import org.madang.jam.Schedule;
import org.madang.platform.EventLog;
import org.madang.platform.Lags;
import org.madang.platform.Lease;
import org.madang.platform.Transactions;

/**
 * One look at a jam: reads its state in one transaction, thinks without one, and keeps what it
 * found in another. From REVIEW on the ranking is the one found first, and no later run changes it.
 */
@ApplicationScoped
class Analysis {
  /** The name under which operators see how far the analysis is behind. */
  static final String LAG = "insight";

  /** Texts that a look computes vectors of: about five seconds of one processor. */
  private static final int NEW_TEXTS = 150;

  /** Jams whose last look is held; another one is read anew. */
  private static final int MEMORIES = 16;

  private static final Set<String> OF_NO_CONCERN =
      Set.of(
          "member-joined",
          "roles-changed",
          "flag-raised",
          "flag-resolved",
          "alert-raised",
          "alert-ended",
          "link-made",
          "link-decided",
          "idea-decided");

  /**
   * So long after REVIEW began nothing that was accepted before is still on its way to the
   * database, where a statement may take 20 seconds; only then a ranking is frozen.
   */
  private static final Duration LAST_WORDS = Duration.ofSeconds(25);

  private final Ranker ranker = new Ranker(RankingOptions.defaults());
  private final Map<UUID, Memory> memories = Latest.held(MEMORIES);

  @Inject private Transactions transactions;
  @Inject private EventLog log;
  @Inject private Jams jams;
  @Inject private Threads threads;
  @Inject private Evidence evidence;
  @Inject private Curations curations;
  @Inject private Findings findings;
  @Inject private Rankings rankings;
  @Inject private IdeaLinks links;
  @Inject private Languages languages;
  @Inject private StoredVectors stored;
  @Inject private PersonalTraces traces;
  @Inject private Lease lease;
  @Inject private Lags lags;
  @Inject private Clock clock;

  /** Where an operator keeps a sentence model of their own, if anywhere. */
  @Inject
  @ConfigProperty(name = "madang.model.folder")
  private Optional<String> modelFolder;

  private Optional<List<SentenceModel>> operators = Optional.empty();

  /** What came of a look. */
  enum Outcome {
    NOTHING_NEW,
    DONE,
    /** There was more new than one look takes in; the rest waits for the next, at once. */
    MORE
  }

  /** What one look at a jam leaves for the next, so that it need not be computed again. */
  private static final class Memory {
    private final TextVectors vectors;
    private final ThemeFinder themes;
    private final LinkFinder links;
    private @Nullable WeighedIdeas weighed;
    private volatile @Nullable Weighing weighing;
    private boolean waiting;

    Memory(TextVectors vectors, LinkFinder links) {
      this.vectors = vectors;
      this.themes = new ThemeFinder(ThemeOptions.defaults(), vectors);
      this.links = links;
    }
  }

  /** Looks at a jam if something happened there since the last look. */
  Outcome look(UUID jam) {
    var memory = memories.computeIfAbsent(jam, _ -> memory());
    boolean first = memory.weighed == null;
    var head = log.head(jam);
    if (!memory.waiting && !transactions.call(() -> isDue(jam, first))) {
      lags.reached(LAG, jam, head);
      return Outcome.NOTHING_NEW;
    }
    var state = transactions.call(() -> state(jam));
    var placed = memory.vectors.of(state.statements(), NEW_TEXTS);
    var statements =
        state.statements().stream().filter(one -> placed.containsKey(one.id())).toList();
    memory.waiting = statements.size() < state.statements().size();
    if (!think(state, statements, placed, memory)) {
      memory.waiting = true;
      return Outcome.MORE;
    }
    lags.reached(LAG, jam, state.position());
    return memory.waiting ? Outcome.MORE : Outcome.DONE;
  }

  /** Keeps what there is to find, unless somebody was erased meanwhile. */
  private boolean think(
      JamState state, List<Statement> statements, Map<String, TextVector> placed, Memory memory) {
    var jam = state.jam();
    var byTopic = memory.vectors.forTopics(statements, placed);
    var before = state.previous();
    var themes =
        memory.themes.find(
            statements, byTopic, before == null ? null : before.themes(), state.curation());
    var themeOf = themes.themeOf();
    var weighed = state.evidence(placed, themeOf);
    // What is frozen must not depend on what this node happened to see before.
    var measured = ranker.weigh(weighed, state.review() == null ? memory.weighed : null);
    memory.weighed = measured;
    var ranking = measured.rank(RankingOptions.defaults());
    var shortlist = ranker.shortlist(ranking, weighed, Weighing.SHORTLIST);
    var found =
        new FoundThemes(
            themes,
            statements.size(),
            state.growth(themeOf),
            FoundThemes.grown(
                before == null ? List.of() : before.history(),
                themes.lineage(),
                state.at().toString()));
    var alike = memory.links.find(statements, placed, byTopic, state.authors());
    var standing = new AtomicReference<Rankings.@Nullable Standing>();
    boolean stands =
        transactions.call(
            () -> {
              lease.require();
              if (traces.forgetErased(jam, state.position(), state.ideas())) {
                return false;
              }
              findings.put(jam, FoundThemes.KIND, state.position(), state.at(), found);
              links.propose(jam, alike, state.at());
              keep(state, FoundRanking.of(ranking, shortlist, themes), memory.waiting)
                  .ifPresent(standing::set);
              return true;
            });
    var counts = standing.get();
    if (stands && counts != null) {
      memory.weighing = new Weighing(counts, measured);
    }
    return stands;
  }

  /** What the last look of this node leaves for questions, if there was one. */
  Optional<Weighing> weighing(UUID jam) {
    return Optional.ofNullable(memories.get(jam)).map(memory -> memory.weighing);
  }

  /**
   * Weighs a jam without looking at it: finds no themes and no links, and changes nothing. Only for
   * a jam that was looked at.
   */
  Weighing weigh(UUID jam) {
    var memory = memories.computeIfAbsent(jam, _ -> memory());
    var state = transactions.call(() -> state(jam));
    var placed = memory.vectors.of(state.statements(), NEW_TEXTS);
    transactions.call(() -> traces.forgetErased(jam, state.position(), state.ideas()));
    var found = Objects.requireNonNull(state.previous(), "nobody has looked yet");
    var measured = ranker.weigh(state.evidence(placed, found.themes().themeOf()), null);
    var standing = transactions.call(() -> rankings.of(jams.find(jam).orElseThrow()));
    return new Weighing(standing.orElseThrow(), measured);
  }

  private Memory memory() {
    var own = operatorsModels();
    var placing = new TextVectors(own.orElseGet(SentenceModels::shipped), stored);
    var pairs = new TextVectors(own.orElseGet(SentenceModels::forPairs), stored);
    return new Memory(placing, new LinkFinder(LinkOptions.defaults(), pairs, placing));
  }

  /** The operator's own model, if there is one, loaded once for all jams and for every task. */
  private synchronized Optional<List<SentenceModel>> operatorsModels() {
    if (operators.isEmpty()) {
      operators = modelFolder.map(folder -> SentenceModels.with(Path.of(folder)));
    }
    return operators;
  }

  /**
   * What is frozen has everything in it, so it waits until nothing waits any more.
   *
   * @return the ranking that counts from now on, unless it waits
   */
  private Optional<Rankings.Standing> keep(JamState state, FoundRanking ranking, boolean waiting) {
    boolean frozen = state.review() != null;
    var kind = Rankings.kind(state.review());
    if (frozen && waiting) {
      return Optional.empty();
    }
    if (frozen) {
      var first = rankings.standing(state.jam(), kind, true);
      if (first.isPresent()) {
        return first;
      }
    }
    if (state.early()) {
      findings
          .kinds(state.jam(), Rankings.FROZEN)
          .forEach(early -> findings.remove(state.jam(), early));
    }
    findings.put(state.jam(), kind, state.position(), state.at(), ranking);
    return Optional.of(new Rankings.Standing(kind, state.position(), state.at(), frozen, ranking));
  }

  /**
   * @param first whether this is the first look since the server started, which may know better
   *     than the one that looked last
   */
  private boolean isDue(UUID jam, boolean first) {
    var found = findings.find(jam, FoundThemes.KIND, FoundThemes.class);
    if (found.isEmpty()) {
      return true;
    }
    var phase = jams.find(jam).orElseThrow().schedule().phaseAt(clock.instant());
    if (first && phase.compareTo(Phase.REVIEW) < 0) {
      return true;
    }
    if (isUnfrozen(jam, clock.instant().minus(LAST_WORDS))) {
      return true; // it is time, or a look that took in only a part was broken off
    }
    var since = log.read(jam, found.get().position(), 1000);
    return since.size() == 1000
        || since.stream().anyMatch(event -> !OF_NO_CONCERN.contains(event.kind()));
  }

  /** Whether REVIEW has begun and the ranking that counts there is still to come. */
  boolean isToFreeze(UUID jam) {
    return transactions.call(() -> isUnfrozen(jam, clock.instant()));
  }

  private boolean isUnfrozen(UUID jam, Instant at) {
    var schedule = jams.find(jam).orElseThrow().schedule();
    return schedule.phaseAt(at).compareTo(Phase.REVIEW) >= 0
        && findings.stamp(jam, Rankings.kind(schedule.start(Phase.REVIEW))).isEmpty();
  }

  private JamState state(UUID jam) {
    long position = log.head(jam);
    var now = clock.instant();
    var schedule = jams.find(jam).orElseThrow().schedule();
    boolean reviewed = schedule.phaseAt(now.minus(LAST_WORDS)).compareTo(Phase.REVIEW) >= 0;
    var soon = schedule.phaseAt(now.plus(Schedule.CLOCKS_APART));
    var ideas = threads.ideas(jam);
    return new JamState(
        jam,
        position,
        now,
        ideas,
        ideas.stream().map(languages::statement).toList(),
        evidence.supports(jam),
        evidence.ratings(jam),
        evidence.voices(jam),
        evidence.exposures(jam),
        curations.of(jam),
        findings
            .find(jam, FoundThemes.KIND, FoundThemes.class)
            .map(Findings.Found::data)
            .orElse(null),
        reviewed ? schedule.start(Phase.REVIEW) : null,
        soon.compareTo(Phase.REVIEW) < 0);
  }
}
