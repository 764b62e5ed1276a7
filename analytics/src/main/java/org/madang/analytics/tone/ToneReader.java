package org.madang.analytics.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How kind or harsh English words sound: a lexicon of 7,500 words rated by people, and five rules
 * for what stands around them: negation, intensifiers, capitals, "but" and exclamation marks. After
 * VADER (Hutto and Gilbert 2014), whose lexicon and constants it uses. A text of several sentences
 * is as kind as its sentences on average. Other languages are not measured. Immutable and safe to
 * share between threads; about a million words a second.
 */
public final class ToneReader {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern EDGES = Pattern.compile("^[\\p{Punct}“”‘’]+|[\\p{Punct}“”‘’]+$");
  private static final int REACH = 3;
  private static final double[] FADING = {1, 0.95, 0.9};
  private static final double SHOUTED = 0.733;
  private static final double NEGATED = -0.74;
  private static final double EXCLAIMED = 0.292;
  private static final double BOOST = 0.293;
  private static final double SQUASH = 15;

  private static final Set<String> NEGATIONS =
      Set.of(
          ("aint arent cannot cant couldnt didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt"
                  + " neednt neither never none nope nor not nothing nowhere rarely seldom shouldnt"
                  + " wasnt werent without wont wouldnt no nobody hardly")
              .split(" "));
  private static final Set<String> STRONGER =
      Set.of(
          ("absolutely amazingly awfully completely considerably decidedly deeply enormously"
                  + " entirely especially exceptionally extremely fabulously fully greatly highly"
                  + " hugely incredibly intensely majorly more most particularly purely quite really"
                  + " remarkably so substantially thoroughly totally tremendously unbelievably"
                  + " unusually utterly very too")
              .split(" "));
  private static final Set<String> WEAKER =
      Set.of(
          ("almost barely kinda less little marginally occasionally partly scarcely slightly"
                  + " somewhat sorta")
              .split(" "));

  private final Map<String, Double> lexicon = lexicon();

  private static Map<String, Double> lexicon() {
    Map<String, Double> lexicon = new HashMap<>();
    try (var source = ToneReader.class.getResourceAsStream("vader_sentiment_lexicon.txt")) {
      if (source == null) {
        throw new IllegalStateException("the tone lexicon is missing from the class path");
      }
      var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var fields = line.split("\t", 3);
        if (fields.length >= 2) {
          lexicon.put(fields[0].toLowerCase(Locale.ROOT), Double.valueOf(fields[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  /** Whether texts of this language are measured. */
  public boolean knows(String language) {
    return language.equals("en");
  }

  /**
   * From -1 (harsh) to 1 (kind), 0 where no word tells.
   *
   * @param language of the text, as ISO 639-1; empty for one that is not measured
   */
  public OptionalDouble read(String language, String text) {
    if (!knows(language)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Arrays.stream(SENTENCE_END.split(text.strip()))
            .filter(sentence -> !sentence.isBlank())
            .mapToDouble(this::sentence)
            .average()
            .orElse(0));
  }

  private double sentence(String sentence) {
    var written = List.of(SPACE.split(sentence.strip()));
    var words = written.stream().map(ToneReader::bare).toList();
    int but = words.lastIndexOf("but");
    boolean shouting = mixedCase(written);
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      double valence = valence(words, written, i, shouting);
      sum += but < 0 || i == but ? valence : valence * (i < but ? 0.5 : 1.5);
    }
    long exclamations = Math.min(4, sentence.chars().filter(c -> c == '!').count());
    sum += Math.signum(sum) * exclamations * EXCLAIMED;
    return sum / Math.sqrt(sum * sum + SQUASH);
  }

  // An emoticon such as :-) loses its meaning with its punctuation.
  private static String bare(String token) {
    var stripped = EDGES.matcher(token).replaceAll("");
    return (stripped.isEmpty() ? token : stripped).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean mixedCase(List<String> written) {
    long shouted = written.stream().filter(ToneReader::shouted).count();
    return shouted > 0 && shouted < written.size();
  }

  private static boolean shouted(String token) {
    return token.chars().filter(Character::isLetter).count() > 1
        && token.equals(token.toUpperCase(Locale.ROOT));
  }

  private double valence(List<String> words, List<String> written, int at, boolean shouting) {
    var word = words.get(at);
    double valence = lexicon.getOrDefault(word, 0.0);
    if (valence == 0 || STRONGER.contains(word) || WEAKER.contains(word)) {
      return 0;
    }
    if (word.equals("no") && at + 1 < words.size() && lexicon.containsKey(words.get(at + 1))) {
      return 0;
    }
    if (shouting && shouted(written.get(at))) {
      valence += Math.signum(valence) * SHOUTED;
    }
    for (int back = 1; back <= REACH && at - back >= 0; back++) {
      valence = under(words.get(at - back), valence, FADING[back - 1]);
    }
    return valence;
  }

  private static double under(String before, double valence, double fading) {
    if (STRONGER.contains(before)) {
      return valence + Math.signum(valence) * BOOST * fading;
    }
    if (WEAKER.contains(before)) {
      return valence - Math.signum(valence) * BOOST * fading;
    }
    return NEGATIONS.contains(before.replace("'", "")) || before.endsWith("n't")
        ? valence * NEGATED
        : valence;
  }
}
