package org.madang.analytics.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tells the parts of speech of words in their sentence, for English, German and French: Apache
 * OpenNLP's maximum entropy taggers (after Ratnaparkhi 1996), trained on treebanks of Universal
 * Dependencies, whose tags they give (NOUN, VERB, ADP …). Some 50,000 words a second. Not safe to
 * share between threads.
 */
public final class PartsOfSpeech {
  private static final Map<String, String> FILES =
      Map.of(
          "en", "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin",
          "de", "/opennlp-de-ud-gsd-pos-1.3-2.5.4.bin",
          "fr", "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin");

  private static final Map<String, POSModel> MODELS = new ConcurrentHashMap<>();

  /** An article before or an ending behind an apostrophe, a word with its hyphens, or one sign. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{L}{1,2}['’](?=\\p{L}{3})|['’]\\p{L}{1,2}\\b"
              + "|[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*|\\S");

  /** So much of a text before and after the words in question is read with them. */
  private static final int AROUND = 60;

  /** Least probability of a tag; of rarer words it says often what it has not seen. */
  private static final double SURE = 0.8;

  private final POSTaggerME tagger;

  private PartsOfSpeech(POSModel model) {
    tagger = new POSTaggerME(model);
  }

  /** Those of a language, if there is a tagger for it. */
  public static Optional<PartsOfSpeech> of(String language) {
    return Optional.ofNullable(FILES.get(language))
        .map(file -> new PartsOfSpeech(MODELS.computeIfAbsent(file, PartsOfSpeech::read)));
  }

  private static POSModel read(String file) {
    try (var in = PartsOfSpeech.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is missing from the class path");
      }
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the tagger " + file + " cannot be read", e);
    }
  }

  /** The tags of the words between two places of a text; empty where the tagger is not sure. */
  public List<String> between(String text, int start, int end) {
    int from = Math.max(0, start - AROUND);
    var word = WORD.matcher(text).region(from, Math.min(text.length(), end + AROUND));
    var words = new ArrayList<String>();
    var asked = new ArrayList<Integer>();
    while (word.find()) {
      boolean cut = word.start() == from && from > 0;
      if (!cut || word.start() >= start) {
        if (word.end() > start && word.start() < end) {
          asked.add(words.size());
        }
        words.add(word.group());
      }
    }
    var tags = tagger.tag(words.toArray(String[]::new));
    var sure = tagger.probs();
    return asked.stream().map(at -> sure[at] < SURE ? "" : tags[at]).toList();
  }
}
