package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.vector.TextVectors;

/**
 * What people of several languages say of the same: phrases that lie close to each other in the
 * space which their languages share, as links across languages read words. A theme of several
 * languages is called by those.
 */
final class Counterparts {
  /** Least of what the most telling phrase tells. */
  private static final double TELLING = 0.3;

  private final TextVectors placing;

  Counterparts(TextVectors placing) {
    this.placing = placing;
  }

  /**
   * A phrase that names something.
   *
   * @param telling how much, by the most telling of its language
   */
  private record Name(Phrases.Phrase phrase, TextVector place, double telling) {
    double translates(Name other) {
      double cosine = place.cosine(other.place);
      return cosine < TextVectors.TRANSLATED ? 0 : cosine * telling;
    }
  }

  /**
   * The same phrases, in the first language the one first that most is said of in the others too,
   * and in those its translation.
   *
   * @param languages of the phrases
   * @param phrases of each of the languages, most telling first
   */
  List<List<Phrases.Phrase>> first(List<String> languages, List<List<Phrases.Phrase>> phrases) {
    if (languages.size() < 2) {
      return phrases;
    }
    List<List<Name>> names =
        IntStream.range(0, languages.size())
            .mapToObj(l -> names(languages.get(l), phrases.get(l)))
            .toList();
    List<List<Name>> others = names.subList(1, names.size());
    return names.getFirst().stream()
        .filter(name -> others.stream().anyMatch(own -> translation(name, own).isPresent()))
        .max(Comparator.comparingDouble(name -> shared(name, others)))
        .map(name -> led(phrases, name, others))
        .orElse(phrases);
  }

  private List<Name> names(String language, List<Phrases.Phrase> phrases) {
    List<Phrases.Phrase> naming =
        phrases.stream()
            .filter(Phrases.Phrase::isName)
            .filter(phrase -> phrase.weight() >= TELLING * phrases.getFirst().weight())
            .toList();
    var places =
        placing.of(
            naming.stream()
                .map(phrase -> new Statement(phrase.key(), language, "", phrase.shown()))
                .toList());
    return naming.stream()
        .flatMap(
            phrase ->
                Stream.ofNullable(places.get(phrase.key()))
                    .map(
                        place ->
                            new Name(phrase, place, phrase.weight() / phrases.getFirst().weight())))
        .toList();
  }

  private static Optional<Name> translation(Name of, List<Name> names) {
    return names.stream()
        .filter(name -> name.translates(of) > 0)
        .max(Comparator.comparingDouble(name -> name.translates(of)));
  }

  private static double shared(Name name, List<List<Name>> others) {
    return name.telling()
        + others.stream()
            .flatMap(own -> translation(name, own).stream())
            .mapToDouble(other -> other.translates(name))
            .sum();
  }

  private static List<List<Phrases.Phrase>> led(
      List<List<Phrases.Phrase>> phrases, Name name, List<List<Name>> others) {
    List<List<Phrases.Phrase>> led = new ArrayList<>();
    led.add(led(phrases.getFirst(), name));
    for (int l = 1; l < phrases.size(); l++) {
      List<Phrases.Phrase> own = phrases.get(l);
      led.add(translation(name, others.get(l - 1)).map(other -> led(own, other)).orElse(own));
    }
    return led;
  }

  private static List<Phrases.Phrase> led(List<Phrases.Phrase> phrases, Name name) {
    var first = name.phrase().shared(phrases.getFirst().weight());
    return Stream.concat(
            Stream.of(first), phrases.stream().filter(phrase -> !phrase.key().equals(first.key())))
        .toList();
  }
}
