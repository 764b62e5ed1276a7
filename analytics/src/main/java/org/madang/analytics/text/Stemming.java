package org.madang.analytics.text;

import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** English words: lower case, without stop words, stemmed after Krovetz (1993). */
final class Stemming extends Analyzer {
  /** Words that carry the sentence and not its matter. */
  static final Set<String> ENGLISH_STOP_WORDS =
      Set.of(
          """
          a about above after again against all also am an and any are as at be because been before
          being below between both but by can could did do does doing down during each else etc ever
          few for from further get gets got had has have having he her here hers herself him himself
          his how however i if in into is it its itself just let like may me might more most much must
          my myself no nor not of off on once only or other our ours ourselves out over own per please
          rather s same shall she should so some such t than that the their theirs them themselves then
          there these they this those through to too under until up upon us very via was we were what
          when where whether which while who whom why will with within without would yet you your yours
          yourself yourselves d ll m re ve don doesn didn isn aren wasn weren hasn haven hadn won
          wouldn shouldn couldn can't cannot don't doesn't didn't isn't aren't wasn't weren't won't
          i'm i've i'd i'll it's that's there's you're we're they're let's what's
          """
              .trim()
              .split("\\s+"));

  private static final CharArraySet STOP = new CharArraySet(ENGLISH_STOP_WORDS, true);

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    return new TokenStreamComponents(words, new KStemFilter(new StopFilter(lower, STOP)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new LowerCaseFilter(in);
  }
}
