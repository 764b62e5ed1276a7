package org.madang.analytics.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.madang.analytics.text.Analyzers;

/** A field named {@code words_ko} is read as Korean; one without a language as plain words. */
final class IndexAnalyzer extends DelegatingAnalyzerWrapper {
  IndexAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    int mark = field.indexOf('_');
    return mark < 0 ? Analyzers.plain() : Analyzers.of(field.substring(mark + 1));
  }
}
