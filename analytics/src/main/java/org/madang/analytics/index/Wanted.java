package org.madang.analytics.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.text.Analyzers;
import org.madang.analytics.text.Token;

/** What somebody looks for, said in Lucene's terms. */
record Wanted(String typed, List<Token> words) {
  private static final float MOST_WORDS = 0.7f;
  private static final float TITLE_BOOST = 2.5f;
  private static final float PHRASE_BOOST = 1.5f;
  private static final float TYPO_BOOST = 0.1f;
  private static final int LONGEST = 500;

  /** Each word is asked for in every language: Lucene takes 1,024 questions at once. */
  private static final int MOST_TYPED = 12;

  /** A typing error stands for up to 50 words; in a whole sentence the others find it too. */
  private static final int MOST_FORGIVEN = 6;

  /** Of what was typed the beginning, at most {@value #MOST_TYPED} words. */
  static Wanted of(String typed) {
    var cut = typed.strip();
    cut = cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut;
    var words = Analyzers.tokens(Analyzers.plain(), cut);
    return words.size() <= MOST_TYPED
        ? new Wanted(cut, words)
        : new Wanted(
            cut.substring(0, words.get(MOST_TYPED - 1).end()), words.subList(0, MOST_TYPED));
  }

  /** The words in any of the languages, or as typed, or nearly as typed. */
  Query query(Collection<String> languages) {
    if (words.isEmpty()) {
      return typed.isEmpty() ? MatchAllDocsQuery.INSTANCE : new BooleanQuery.Builder().build();
    }
    var ways = new ArrayList<Query>();
    var builder = new QueryBuilder(new IndexAnalyzer());
    for (var language : languages) {
      var inLanguage = inLanguage(builder, language);
      if (inLanguage != null) {
        ways.add(inLanguage);
      }
    }
    ways.add(nearly());
    return new DisjunctionMaxQuery(ways, 0.1f);
  }

  private @Nullable Query inLanguage(QueryBuilder builder, String language) {
    var words = builder.createMinShouldMatchQuery("words_" + language, typed, MOST_WORDS);
    if (words == null) {
      return null;
    }
    var query = new BooleanQuery.Builder().add(words, Occur.MUST);
    var title = builder.createBooleanQuery("title_" + language, typed);
    if (title != null) {
      query.add(new BoostQuery(title, TITLE_BOOST), Occur.SHOULD);
    }
    var phrase = builder.createPhraseQuery("words_" + language, typed, 2);
    if (phrase != null) {
      query.add(new BoostQuery(phrase, PHRASE_BOOST), Occur.SHOULD);
    }
    return query.build();
  }

  /** Every word as typed, begun so, or with one or two letters wrong. */
  private Query nearly() {
    var all = new BooleanQuery.Builder();
    for (var word : words) {
      var term = new Term("plain", word.term());
      var one = new BooleanQuery.Builder();
      one.add(new ConstantScoreQuery(new TermQuery(term)), Occur.SHOULD);
      if (word.term().length() >= 2) {
        one.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(term)), 0.5f), Occur.SHOULD);
      }
      if (typos(word.term()) > 0 && words.size() <= MOST_FORGIVEN) {
        one.add(
            new BoostQuery(new FuzzyQuery(term, typos(word.term()), 1), TYPO_BOOST), Occur.SHOULD);
      }
      all.add(one.build(), Occur.MUST);
    }
    return all.build();
  }

  /** Letters that may be wrong in a word of this length. */
  static int typos(String word) {
    return word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
  }

  /** The same with unknown words put right, or null if there is nothing to put right. */
  @Nullable String corrected(IndexReader reader) throws IOException {
    var checker = new DirectSpellChecker();
    var corrected = typed;
    for (var word : words) {
      var term = new Term("plain", word.term());
      if (typos(word.term()) > 0 && reader.docFreq(term) == 0) {
        var better = checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        if (better.length > 0) {
          corrected = corrected.replaceFirst(Pattern.quote(word.surface()), better[0].string);
        }
      }
    }
    return corrected.equals(typed) ? null : corrected;
  }
}
