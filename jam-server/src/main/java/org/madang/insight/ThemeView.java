package org.madang.insight;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.Theme;
import org.madang.discussion.ThreadCard;

/**
 * A theme as it is shown.
 *
 * @param because a sentence that says what holds it together
 * @param sources ids of the ideas that the sentences of the summary stand in, one for each
 * @param growth ideas of the last hour
 * @param ideas only on the theme's own page
 */
public record ThemeView(
    String id,
    String label,
    boolean named,
    boolean pinned,
    List<String> keyPhrases,
    List<String> summary,
    List<String> sources,
    String because,
    int size,
    String language,
    List<Typical> typical,
    @Nullable String broad,
    double x,
    double y,
    int growth,
    List<Line> lineage,
    @Nullable List<ThreadCard> ideas) {
  /** How many ideas speak for a theme in a list. */
  private static final int TYPICAL = 3;

  public record Typical(ThreadRef thread, double score) {}

  /**
   * What happened to it; the browser puts it into words.
   *
   * @param before ideas in it before; 0 for a new theme, or where it was not kept
   * @param now ideas in it then; 0 where it was not kept
   * @param origins those that it came from
   */
  public record Line(
      String at, String kind, int before, int now, List<String> from, List<Origin> origins) {}

  /**
   * A theme that another came from.
   *
   * @param label what it is called now, or was at last
   * @param was what it was called then, if something else
   */
  public record Origin(String label, @Nullable String was) {}

  /**
   * All themes of a jam.
   *
   * @param ideas how many have been read
   * @param waiting how many have not been read yet: new ones, and in a burst many
   */
  public record All(
      long position,
      @Nullable Instant computedAt,
      int ideas,
      int waiting,
      List<ThreadRef> unthemed,
      List<ThemeView> themes) {}

  /** A theme with the name and pin that moderators gave it by now, also before the next run. */
  static ThemeView of(
      Theme theme,
      FoundThemes found,
      Curation curation,
      Map<UUID, ThreadRef> refs,
      @Nullable List<ThreadCard> ideas) {
    var name = curation.names().get(theme.id());
    var shown = quotable(theme, refs);
    var names = names(found, curation);
    return new ThemeView(
        theme.id(),
        name == null ? theme.label() : name,
        name != null || theme.named(),
        curation.pinned().contains(theme.id()),
        theme.keyPhrases(),
        shown.stream().map(theme.summary()::get).toList(),
        shown.stream().map(theme.sources()::get).toList(),
        theme.because(),
        theme.size(),
        theme.language(),
        theme.members().stream()
            .filter(member -> refs.containsKey(UUID.fromString(member.id())))
            .limit(TYPICAL)
            .map(member -> new Typical(refs.get(UUID.fromString(member.id())), member.score()))
            .toList(),
        theme.broad(),
        theme.x(),
        theme.y(),
        found.growth().getOrDefault(theme.id(), 0),
        found.history().stream()
            .filter(line -> line.theme().equals(theme.id()))
            .map(
                line ->
                    new Line(
                        line.at(),
                        line.kind(),
                        line.before(),
                        line.now(),
                        line.from(),
                        line.origins(names)))
            .toList(),
        ideas);
  }

  private static Map<String, String> names(FoundThemes found, Curation curation) {
    var names = new HashMap<String, String>();
    found.themes().themes().forEach(one -> names.put(one.id(), one.label()));
    names.putAll(curation.names());
    return names;
  }

  /** Which sentences of the summary stand in ideas that can be seen. */
  private static List<Integer> quotable(Theme theme, Map<UUID, ThreadRef> refs) {
    return IntStream.range(0, theme.sources().size())
        .filter(at -> refs.containsKey(UUID.fromString(theme.sources().get(at))))
        .boxed()
        .toList();
  }
}
