package org.madang.analytics.themes;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

/** Writes down themes for people: labels, phrases, typical members, broad themes, the map. */
final class ThemeWriter {
  private static final int KEY_PHRASES = 8;

  /** Characters of a label that is but the beginning of a text. */
  private static final int LONGEST = 40;

  /** From here on a language is one of its theme's: so many statements, and a fifth of them. */
  private static final int HEARD = 5;

  private final List<Statement> statements;
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final Map<String, TextVector> vectors;
  private final Curation curation;
  private final @Nullable Themes previous;
  private final @Nullable Counterparts counterparts;
  private final long seed;
  private final Map<String, Phrases> phrasesOf = new HashMap<>();
  private final Map<String, Integer> placeInLanguage = new HashMap<>();

  ThemeWriter(
      List<Statement> statements,
      Map<String, TextVector> vectors,
      Curation curation,
      @Nullable Themes previous,
      @Nullable Counterparts counterparts,
      long seed) {
    this.statements = statements;
    this.vectors = vectors;
    this.curation = curation;
    this.previous = previous;
    this.counterparts = counterparts;
    this.seed = seed;
    for (int i = 0; i < statements.size(); i++) {
      placeOf.put(statements.get(i).id(), i);
    }
    Map<String, List<Statement>> languages =
        statements.stream()
            .collect(Collectors.groupingBy(Statement::language, TreeMap::new, Collectors.toList()));
    languages.forEach(
        (language, own) -> {
          phrasesOf.put(language, new Phrases(own));
          for (int i = 0; i < own.size(); i++) {
            placeInLanguage.put(own.get(i).id(), i);
          }
        });
  }

  /**
   * What is known of a theme before it has a place among the others.
   *
   * @param languages most of its members' language first
   * @param phrases of each of the languages
   */
  private record Draft(
      String id,
      List<String> languages,
      List<Theme.Member> members,
      TextVector middle,
      List<List<Phrases.Phrase>> phrases) {

    /** The phrases of all languages, taken in turn. */
    List<Phrases.Phrase> inTurn() {
      return IntStream.range(0, KEY_PHRASES)
          .boxed()
          .flatMap(i -> phrases.stream().filter(own -> i < own.size()).map(own -> own.get(i)))
          .limit(KEY_PHRASES)
          .toList();
    }
  }

  List<Theme> write(Map<String, String> themeOf, Set<String> kept) {
    Map<String, List<String>> members = new TreeMap<>();
    kept.forEach(theme -> members.put(theme, new ArrayList<>()));
    themeOf.forEach(
        (statement, theme) ->
            members.computeIfAbsent(theme, _ -> new ArrayList<>()).add(statement));
    List<Draft> drafts =
        members.entrySet().stream()
            .map(e -> draft(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparingInt((Draft d) -> -d.members().size()).thenComparing(Draft::id))
            .toList();
    List<TextVector> middles = drafts.stream().map(Draft::middle).toList();
    int[] sizes = drafts.stream().mapToInt(d -> d.members().size()).toArray();
    double[][] places = ThemeMap.places(middles, sizes, before(drafts), seed);
    String[] labels = labels(drafts);
    @Nullable String[] broad = broad(drafts);
    List<Theme> themes = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      themes.add(theme(drafts.get(i), labels[i], broad[i], places[i]));
    }
    return themes;
  }

  private Draft draft(String id, List<String> members) {
    List<String> languages = languages(members);
    TextVector middle = middle(members);
    List<Theme.Member> typical =
        members.stream()
            .map(m -> new Theme.Member(m, typicality(m, middle), curation.moves().containsKey(m)))
            .sorted(
                Comparator.comparingDouble(Theme.Member::score)
                    .reversed()
                    .thenComparing(Theme.Member::id))
            .toList();
    return new Draft(id, languages, typical, middle, phrases(languages, members));
  }

  private List<List<Phrases.Phrase>> phrases(List<String> languages, List<String> members) {
    List<List<Phrases.Phrase>> phrases =
        languages.stream().map(language -> phrases(language, members)).toList();
    return counterparts == null ? phrases : counterparts.first(languages, phrases);
  }

  private List<Phrases.Phrase> phrases(String language, List<String> members) {
    Phrases phrases = phrasesOf.get(language);
    int[] places =
        members.stream()
            .filter(m -> statement(m).language().equals(language))
            .mapToInt(m -> placeInLanguage.getOrDefault(m, 0))
            .toArray();
    return phrases == null ? List.of() : phrases.telling(places, KEY_PHRASES);
  }

  private Statement statement(String id) {
    return statements.get(placeOf.getOrDefault(id, 0));
  }

  private List<String> languages(List<String> members) {
    Map<String, Integer> counts = new TreeMap<>();
    members.forEach(m -> counts.merge(statement(m).language(), 1, Integer::sum));
    List<String> languages =
        counts.keySet().stream()
            .sorted(Comparator.comparing(l -> -counts.getOrDefault(l, 0)))
            .toList();
    int heard = Math.max(HEARD, members.size() / HEARD);
    return IntStream.range(0, languages.size())
        .filter(i -> i == 0 || counts.getOrDefault(languages.get(i), 0) >= heard)
        .mapToObj(languages::get)
        .toList();
  }

  /** Of the space that most of the members are in. */
  private TextVector middle(List<String> members) {
    Map<String, List<float[]>> bySpace =
        members.stream()
            .map(vectors::get)
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(
                    TextVector::space,
                    TreeMap::new,
                    Collectors.mapping(TextVector::values, Collectors.toList())));
    return bySpace.entrySet().stream()
        .max(Comparator.comparingInt(own -> own.getValue().size()))
        .map(own -> new TextVector(own.getKey(), mean(own.getValue())))
        .orElse(new TextVector("", new float[0]));
  }

  private static float[] mean(List<float[]> vectors) {
    float[] middle = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int d = 0; d < middle.length; d++) {
        middle[d] += vector[d];
      }
    }
    float length = (float) Math.sqrt(VectorUtil.dotProduct(middle, middle));
    for (int d = 0; d < middle.length; d++) {
      middle[d] /= Math.max(1e-9f, length);
    }
    return middle;
  }

  private double typicality(String member, TextVector middle) {
    TextVector vector = vectors.get(member);
    return vector == null ? 0 : Math.clamp(vector.cosine(middle), 0, 1);
  }

  private double[] @Nullable [] before(List<Draft> drafts) {
    Map<String, double[]> places = new HashMap<>();
    if (previous != null) {
      previous
          .themes()
          .forEach(theme -> places.put(theme.id(), new double[] {theme.x(), theme.y()}));
    }
    return drafts.stream().map(draft -> places.get(draft.id())).toArray(double[][]::new);
  }

  private String[] labels(List<Draft> drafts) {
    Labels labels = new Labels();
    Map<String, String> standing = new HashMap<>();
    drafts.forEach(draft -> given(draft.id()).ifPresent(l -> standing.put(draft.id(), l)));
    standing.values().forEach(labels::given);
    for (Draft draft : drafts) {
      if (!standing.containsKey(draft.id())) {
        kept(draft, labels).ifPresent(label -> standing.put(draft.id(), label));
      }
    }
    return drafts.stream()
        .map(
            draft ->
                standing.containsKey(draft.id())
                    ? standing.get(draft.id())
                    : labels.of(draft.phrases(), otherwise(draft)))
        .toArray(String[]::new);
  }

  /** People know a theme by its label: it does not change with every few statements. */
  private Optional<String> kept(Draft draft, Labels labels) {
    Optional<String> kept =
        Optional.ofNullable(previous)
            .flatMap(before -> before.theme(draft.id()))
            .filter(theme -> !theme.named())
            .map(Theme::label)
            .filter(label -> labels.stays(label, draft.phrases()));
    kept.ifPresent(labels::given);
    return kept;
  }

  /** Words that no telling phrase was found in: the beginning of the most typical statement. */
  private String otherwise(Draft draft) {
    if (draft.members().isEmpty()) {
      return previous == null ? "–" : previous.theme(draft.id()).map(Theme::label).orElse("–");
    }
    String[] words = statement(draft.members().getFirst().id()).words().strip().split("\\s+");
    return shortened(String.join(" ", Arrays.copyOf(words, Math.min(4, words.length))));
  }

  /** What has no spaces, or long words, is cut between two characters as readers see them. */
  private static String shortened(String beginning) {
    if (beginning.length() <= LONGEST) {
      return beginning;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(beginning);
    return beginning.substring(0, characters.preceding(LONGEST)).strip() + "…";
  }

  private Optional<String> given(String theme) {
    String name = curation.names().get(theme);
    if (name != null) {
      return Optional.of(name);
    }
    return curation.splits().stream()
        .filter(s -> s.theme().equals(theme))
        .map(Curation.Split::label)
        .filter(l -> !l.isBlank())
        .findFirst();
  }

  private @Nullable String[] broad(List<Draft> drafts) {
    @Nullable String[] broad = new @Nullable String[drafts.size()];
    Labels labels = new Labels();
    for (List<Integer> group : BroadThemes.of(drafts.stream().map(Draft::middle).toList(), seed)) {
      List<String> members =
          group.stream()
              .flatMap(i -> drafts.get(i).members().stream())
              .map(Theme.Member::id)
              .toList();
      String label =
          labels.of(phrases(languages(members), members), otherwise(drafts.get(group.getFirst())));
      group.forEach(i -> broad[i] = label);
    }
    return broad;
  }

  private Theme theme(Draft draft, String label, @Nullable String broad, double[] place) {
    List<Statement> typical =
        draft.members().stream().limit(20).map(m -> statement(m.id())).toList();
    List<Summary.Sentence> summary = Summary.of(typical, draft.inTurn());
    return new Theme(
        draft.id(),
        label,
        given(draft.id()).isPresent(),
        curation.pinned().contains(draft.id()),
        draft.inTurn().stream().map(Phrases.Phrase::shown).toList(),
        draft.members(),
        summary.stream().map(Summary.Sentence::text).toList(),
        summary.stream().map(Summary.Sentence::statement).toList(),
        draft.languages().isEmpty() ? "en" : draft.languages().getFirst(),
        broad,
        place[0],
        place[1]);
  }
}
