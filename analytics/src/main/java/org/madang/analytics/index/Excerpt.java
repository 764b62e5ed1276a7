package org.madang.analytics.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.madang.analytics.index.SearchResult.Segment;
import org.madang.analytics.text.Analyzers;
import org.madang.analytics.text.Token;

/** Shows where in a text the wanted words are, in pieces of text and never in HTML. */
final class Excerpt {
  private static final int LENGTH = 240;
  private static final int BEFORE = 60;
  private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();

  private final Wanted wanted;

  Excerpt(Wanted wanted) {
    this.wanted = wanted;
  }

  /** The whole text. */
  List<Segment> whole(String language, String text) {
    return segments(text, 0, text.length(), hits(language, text));
  }

  /** The part of the text where the most wanted words are. */
  List<Segment> best(String language, String text) {
    var hits = hits(language, text);
    int from = text.length() <= LENGTH ? 0 : wordStart(text, Math.max(0, densest(hits) - BEFORE));
    int to = from + LENGTH >= text.length() ? text.length() : wordEnd(text, from + LENGTH);
    return segments(text, from, to, hits);
  }

  private BitSet hits(String language, String text) {
    var hits = new BitSet(text.length());
    Set<String> terms = new HashSet<>(Analyzers.terms(language, wanted.typed()));
    for (var token : Analyzers.tokens(language, text)) {
      if (terms.contains(token.term())) {
        hits.set(token.start(), token.end());
      }
    }
    for (var token : Analyzers.tokens(Analyzers.plain(), text)) {
      if (wanted.words().stream().anyMatch(word -> isNearly(word, token))) {
        hits.set(token.start(), token.end());
      }
    }
    return hits;
  }

  private static boolean isNearly(Token word, Token token) {
    if (token.term().equals(word.term())) {
      return true;
    }
    if (word.term().length() >= 2 && token.term().startsWith(word.term())) {
      return true;
    }
    int typos = Wanted.typos(word.term());
    return typos > 0
        && Math.abs(word.term().length() - token.term().length()) <= typos
        && word.term().charAt(0) == token.term().charAt(0)
        && errors(word.term(), token.term()) <= typos;
  }

  /** As the search counts them: two letters that changed places are one error. */
  private static long errors(String typed, String written) {
    int shorter =
        Math.min(
            typed.codePointCount(0, typed.length()), written.codePointCount(0, written.length()));
    return Math.round((1 - DISTANCE.getDistance(typed, written)) * shorter);
  }

  private static int densest(BitSet hits) {
    int best = 0;
    int most = 0;
    for (int start = hits.nextSetBit(0); start >= 0; ) {
      int count = hits.get(start, start + LENGTH - BEFORE).cardinality();
      if (count > most) {
        most = count;
        best = start;
      }
      start = hits.nextSetBit(hits.nextClearBit(start));
    }
    return best;
  }

  private static int wordStart(String text, int from) {
    int start = from;
    while (start > 0 && from - start < 30 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return isWithinLetter(text, start) ? start - 1 : start;
  }

  private static int wordEnd(String text, int to) {
    int end = to;
    while (end < text.length() && end - to < 30 && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return isWithinLetter(text, end) ? end + 1 : end;
  }

  private static boolean isWithinLetter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static List<Segment> segments(String text, int from, int to, BitSet hits) {
    var segments = new ArrayList<Segment>();
    for (int start = from; start < to; ) {
      boolean hit = hits.get(start);
      int end = hit ? hits.nextClearBit(start) : hits.nextSetBit(start);
      end = end < 0 ? to : Math.min(end, to);
      segments.add(new Segment(text.substring(start, end), hit));
      start = end;
    }
    return segments;
  }
}
