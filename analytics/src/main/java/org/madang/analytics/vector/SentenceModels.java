package org.madang.analytics.vector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which models there are, in the order in which they are asked. */
public final class SentenceModels {
  private SentenceModels() {}

  /** The English model and the tables of other languages, all of one space. */
  public static List<SentenceModel> shipped() {
    var models = new ArrayList<SentenceModel>();
    models.add(BgeSmall.get());
    models.addAll(LanguageTable.SHIPPED);
    return List.copyOf(models);
  }

  /** For judging pairs of texts: another English model, and the tables. */
  public static List<SentenceModel> forPairs() {
    var models = new ArrayList<SentenceModel>();
    models.add(MiniLm.get());
    models.addAll(LanguageTable.SHIPPED);
    return List.copyOf(models);
  }

  /** An operator's own model first, and those that ship for the languages it does not know. */
  public static List<SentenceModel> with(Path folder) {
    var models = new ArrayList<SentenceModel>();
    models.add(FolderModel.in(folder));
    models.addAll(shipped());
    return List.copyOf(models);
  }
}
