package org.madang.insight;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.madang.analytics.themes.Themes;
import org.madang.platform.Transactions;

/** All themes of a jam, with the names of their ideas. */
@ApplicationScoped
class ThemeLists {
  @Inject private Transactions transactions;
  @Inject private Findings findings;
  @Inject private Curations curations;
  @Inject private ThreadRefs refs;
  private final KeptAnswers kept = new KeptAnswers();

  /** As they are now, for those who change them. */
  byte[] now(UUID jam) {
    return kept.written(transactions.call(() -> all(jam)));
  }

  /** Before anybody is told that there is something new. */
  void forget(@Observes @Priority(Interceptor.Priority.APPLICATION) InsightRefreshed refreshed) {
    kept.forget(refreshed.jam());
  }

  /** As the last analysis found them, and a few seconds old at most, for everybody else. */
  byte[] lately(UUID jam) {
    return kept.of(jam, () -> transactions.call(() -> all(jam)));
  }

  private ThemeView.All all(UUID jam) {
    var found = findings.find(jam, FoundThemes.KIND, FoundThemes.class);
    var themes = found.map(one -> one.data().themes()).orElseGet(Themes::none);
    var ideas = refs.ideas(jam);
    var curation = curations.of(jam);
    int read = found.map(one -> one.data().ideas()).orElse(0);
    return new ThemeView.All(
        found.map(Findings.Found::position).orElse(0L),
        found.map(Findings.Found::computedAt).orElse(null),
        read,
        Math.max(0, ideas.size() - read),
        themes.unthemed().stream()
            .map(UUID::fromString)
            .filter(ideas::containsKey)
            .map(ideas::get)
            .toList(),
        themes.themes().stream()
            .map(theme -> ThemeView.of(theme, found.orElseThrow().data(), curation, ideas, null))
            .toList());
  }
}
