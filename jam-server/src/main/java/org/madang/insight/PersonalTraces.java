package org.madang.insight;

import com.google.gson.Gson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.madang.analytics.Statement;
import org.madang.analytics.themes.Theme;
import org.madang.analytics.themes.Themes;
import org.madang.discussion.WordsErased;
import org.madang.identity.PersonalData;
import org.madang.platform.Digest;
import org.madang.platform.JsonRows;

/**
 * What the analysis keeps of a member: what they said of links and themes, and what was derived
 * from their words. The latter goes with the words; what is derived anew does not know them.
 */
@ApplicationScoped
class PersonalTraces {
  /** What stands where erased words stood. */
  private static final String GONE = "…";

  private static final Gson GSON = new Gson();

  @PersistenceContext private EntityManager entities;
  @Inject private Findings findings;
  @Inject private JsonRows rows;

  void collect(@Observes PersonalData data) {
    data.add("links", rows.of(LINKS, data.member()));
    data.add("themesCurated", rows.of(CURATIONS, data.member()));
  }

  void forget(@Observes WordsErased erased) {
    forgetVectors(erased.texts());
    rows.change(MACHINE_LINKS, erased.author());
    rows.change(OTHER_LINKS, erased.author());
    erased.jams().forEach(jam -> forgetThemes(jam, erased.threads()));
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

  /** The next look words the themes anew; until then, and in what is frozen, nothing is quoted. */
  private void forgetThemes(UUID jam, Set<UUID> threads) {
    var standing = findings.find(jam, FoundThemes.KIND, FoundThemes.class);
    if (standing.isEmpty()) {
      return;
    }
    var found = standing.get().data();
    var labels = new HashSet<String>();
    var themes = new ArrayList<Theme>();
    for (var theme : found.themes().themes()) {
      var touched =
          theme.members().stream()
              .anyMatch(member -> threads.contains(UUID.fromString(member.id())));
      if (touched && !theme.named()) {
        labels.add(theme.label());
      }
      themes.add(touched ? silent(theme) : theme);
    }
    var quiet =
        new FoundThemes(
            new Themes(themes, found.themes().unthemed(), List.of(), found.themes().resolutions()),
            found.ideas(),
            found.growth(),
            List.of());
    findings.put(
        jam, FoundThemes.KIND, standing.get().position(), standing.get().computedAt(), quiet);
    labels.forEach(label -> forgetLabel(jam, label));
  }

  private static Theme silent(Theme theme) {
    return new Theme(
        theme.id(),
        theme.named() ? theme.label() : GONE,
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

  /** Rankings quote the labels of themes, those that are frozen too; their order stays. */
  private void forgetLabel(UUID jam, String label) {
    var quoted = GSON.toJson(label);
    var inside = quoted.substring(1, quoted.length() - 1);
    if (!inside.isBlank()) {
      entities
          .createNativeQuery(
              "update finding set data = replace(data, ?1, ?2) where jam = cast(?3 as uuid) and kind like 'ranking%'")
          .setParameter(1, inside)
          .setParameter(2, GONE)
          .setParameter(3, jam.toString())
          .executeUpdate();
    }
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
}
