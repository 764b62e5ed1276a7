package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.analytics.Statement;
import org.madang.analytics.themes.Theme;
import org.madang.analytics.themes.Themes;
import org.madang.discussion.JamThread;
import org.madang.discussion.Threads;
import org.madang.discussion.WordsErased;
import org.madang.identity.PersonalData;
import org.madang.platform.Digest;
import org.madang.platform.EventLog;
import org.madang.platform.JsonRows;

/**
 * What the analysis keeps of a member: what they said of links and themes, and what was derived
 * from their words. The latter goes with the words; what is derived anew does not know them.
 */
@ApplicationScoped
class PersonalTraces {
  @PersistenceContext private EntityManager entities;
  @Inject private Findings findings;
  @Inject private JsonRows rows;
  @Inject private EventLog log;
  @Inject private Threads threads;

  void collect(@Observes PersonalData data) {
    data.add("links", rows.of(LINKS, data.member()));
    data.add("themesCurated", rows.of(CURATIONS, data.member()));
  }

  void forget(@Observes WordsErased erased) {
    erased.jams().stream().sorted().forEach(findings::hold);
    forgetVectors(erased.texts());
    rows.change(MACHINE_LINKS, erased.author());
    rows.change(OTHER_LINKS, erased.author());
    rows.change(PROPOSED_LINKS, erased.author());
    erased.jams().forEach(jam -> forgetLabels(jam, erased.threads()));
  }

  /**
   * Lets go of the vectors of what was erased since a jam was read, up to a position of its log.
   * Needs a running transaction, in which nobody is erased after this.
   *
   * @return whether anybody was erased; then nothing of what was read may be kept
   */
  boolean forgetErased(UUID jam, long position, List<JamThread> read) {
    findings.hold(jam);
    if (!log.holds(jam, position, "member-erased")) {
      return false;
    }
    var erased =
        threads.all(jam, read.stream().map(JamThread::id).toList()).stream()
            .filter(thread -> thread.title().isEmpty())
            .map(JamThread::id)
            .collect(Collectors.toSet());
    forgetVectors(
        read.stream()
            .filter(thread -> erased.contains(thread.id()))
            .map(thread -> new WordsErased.Text(thread.title(), thread.text()))
            .toList());
    return true;
  }

  private void forgetVectors(List<WordsErased.Text> texts) {
    for (var text : texts) {
      var words = new Statement("", "", text.title(), text.text()).words();
      for (var known : new HashSet<>(List.of(words, text.text(), text.title()))) {
        entities
            .createNativeQuery("delete from text_vector where digest = ?1")
            .setParameter(1, Digest.of(known))
            .executeUpdate();
      }
    }
  }

  /** Rankings quote the labels of themes, those that are frozen too; their order stays. */
  private void forgetLabels(UUID jam, Set<UUID> threads) {
    var ideas = threads.stream().map(UUID::toString).collect(Collectors.toSet());
    var touched = new HashSet<String>();
    var named = new HashMap<String, String>();
    var standing = findings.find(jam, FoundThemes.KIND, FoundThemes.class);
    if (standing.isPresent()) {
      for (var theme : standing.get().data().themes().themes()) {
        if (theme.members().stream().anyMatch(member -> ideas.contains(member.id()))) {
          touched.add(theme.id());
        }
        if (theme.named()) {
          named.put(theme.id(), theme.label());
        }
      }
      forgetThemes(jam, standing.get(), touched);
    }
    for (var kind : findings.kinds(jam, FoundRanking.KIND)) {
      findings
          .find(jam, kind, FoundRanking.class)
          .ifPresent(found -> put(jam, kind, found, found.data().quiet(ideas, touched, named)));
    }
  }

  /** The next look words the themes anew; until then nothing is quoted. */
  private void forgetThemes(UUID jam, Findings.Found<FoundThemes> standing, Set<String> touched) {
    var found = standing.data();
    var themes =
        found.themes().themes().stream()
            .map(theme -> touched.contains(theme.id()) ? silent(theme) : theme)
            .toList();
    var quiet =
        new FoundThemes(
            new Themes(themes, found.themes().unthemed(), List.of(), found.themes().resolutions()),
            found.ideas(),
            found.growth(),
            List.of());
    put(jam, FoundThemes.KIND, standing, quiet);
  }

  /** A microsecond later, so that nobody takes what is held of it for the same. */
  private void put(UUID jam, String kind, Findings.Found<?> before, Object data) {
    var later = before.computedAt().plus(1, ChronoUnit.MICROS);
    findings.put(jam, kind, before.position(), later, data);
  }

  private static Theme silent(Theme theme) {
    return new Theme(
        theme.id(),
        theme.named() ? theme.label() : FoundRanking.GONE,
        theme.named(),
        theme.pinned(),
        List.of(),
        theme.members(),
        List.of(),
        List.of(),
        theme.language(),
        null,
        theme.x(),
        theme.y());
  }

  private static final String LINKS =
      """
      select jam, first, second, kind, state, reason, at, proposed_by = cast(?1 as uuid) as "proposedByMe",
        decided_by = cast(?1 as uuid) as "decidedByMe" from idea_link
      where proposed_by = cast(?1 as uuid) or decided_by = cast(?1 as uuid) order by at
      """;
  private static final String CURATIONS =
      """
      select jam, at, action, theme, into_theme as "intoTheme", label, reason from theme_curation
      where by = cast(?1 as uuid) order by sequence
      """;
  private static final String OF_MINE =
      """
       (first in (select id from thread where author = cast(?1 as uuid))
        or second in (select id from thread where author = cast(?1 as uuid)))
      """;

  /** What only the machine said is found again among the words that are left. */
  private static final String MACHINE_LINKS =
      "delete from idea_link where proposed_by is null and decided_by is null and" + OF_MINE;

  private static final String OTHER_LINKS =
      "update idea_link set because = '', shared = '', differs = '' where" + OF_MINE;

  /** Why somebody else decided so is theirs. */
  private static final String PROPOSED_LINKS =
      """
      update idea_link set because = '',
        reason = case when decided_by is null or decided_by = proposed_by then null else reason end
      where proposed_by = cast(?1 as uuid)
      """;
}
