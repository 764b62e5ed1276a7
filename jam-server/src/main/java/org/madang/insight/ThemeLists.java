package org.madang.insight;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.madang.analytics.themes.Theme;
import org.madang.analytics.themes.Themes;
import org.madang.platform.Transactions;

/** The themes of a jam: all, with the names of their ideas, and the largest by name. */
@ApplicationScoped
class ThemeLists {
  /** As many as the home of a jam has room for. */
  private static final int LARGEST = 12;

  @Inject private Transactions transactions;
  @Inject private Findings findings;
  @Inject private Curations curations;
  @Inject private ThreadRefs refs;
  private final KeptAnswers kept = new KeptAnswers();
  private final KeptAnswers keptLargest = new KeptAnswers();

  /** As they are now, for those who change them. */
  byte[] now(UUID jam) {
    return Written.json(transactions.call(() -> all(jam)));
  }

  /** Before anybody is told that there is something new. */
  void forget(@Observes @Priority(Interceptor.Priority.APPLICATION) InsightRefreshed refreshed) {
    kept.forget(refreshed.jam());
    keptLargest.forget(refreshed.jam());
  }

  /** As the last analysis found them, and a few seconds old at most, for everybody else. */
  byte[] lately(UUID jam) {
    return kept.of(jam, () -> transactions.call(() -> all(jam)));
  }

  /** The largest, as the last analysis found them, and a few seconds old at most. */
  byte[] largest(UUID jam) {
    return keptLargest.of(jam, () -> transactions.call(() -> cards(jam)));
  }

  private List<ThemeCard> cards(UUID jam) {
    var curation = curations.of(jam);
    return findings.find(jam, FoundThemes.KIND, FoundThemes.class).stream()
        .flatMap(found -> found.data().themes().themes().stream())
        .sorted(Comparator.comparingInt(Theme::size).reversed())
        .limit(LARGEST)
        .map(theme -> ThemeCard.of(theme, curation))
        .toList();
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
