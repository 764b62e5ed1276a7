package org.madang.analytics.tone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.StringHelper;

/**
 * What a Korean text is judged by: its morphemes with their part of speech, endings and negations
 * among them, each two in a row, and its runs of one to four characters, since people who write
 * quickly leave out the spaces that morphemes are found by. Each is a 32-bit hash.
 */
final class KoreanFeatures {
  private static final int LONGEST_RUN = 4;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");
  private static final Analyzer MORPHEMES =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(
              new KoreanTokenizer(
                  KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                  null,
                  DecompoundMode.NONE,
                  true,
                  false));
        }
      };

  private KoreanFeatures() {}

  /** The features of a text, ascending, each once. */
  static int[] of(String text) {
    var features = IntStream.builder();
    var morphemes = morphemes(text);
    for (int i = 0; i < morphemes.size(); i++) {
      features.add(hash("m" + morphemes.get(i)));
      if (i > 0) {
        features.add(hash("b" + morphemes.get(i - 1) + ' ' + morphemes.get(i)));
      }
    }
    var characters =
        '_'
            + SPACE
                .matcher(
                    DRAWN_OUT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("$1$1").strip())
                .replaceAll("_")
            + '_';
    for (int length = 1; length <= LONGEST_RUN; length++) {
      for (int from = 0; from + length <= characters.length(); from++) {
        features.add(hash("c" + characters.substring(from, from + length)));
      }
    }
    return features.build().sorted().distinct().toArray();
  }

  private static List<String> morphemes(String text) {
    try (var stream = MORPHEMES.tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var speech = stream.addAttribute(PartOfSpeechAttribute.class);
      var morphemes = new ArrayList<String>();
      stream.reset();
      while (stream.incrementToken()) {
        var parts = speech.getMorphemes();
        if (parts != null && parts.length > 0) {
          for (var part : parts) {
            morphemes.add(part.surfaceForm() + '/' + part.posTag());
          }
        } else if (!term.toString().isBlank()) {
          morphemes.add(term.toString() + '/' + speech.getLeftPOS());
        }
      }
      stream.end();
      return morphemes;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  static int hash(String feature) {
    byte[] bytes = feature.getBytes(StandardCharsets.UTF_8);
    return StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 0);
  }
}
