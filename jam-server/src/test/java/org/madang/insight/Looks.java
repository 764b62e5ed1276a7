package org.madang.insight;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.madang.Cast;
import org.madang.JamServer;
import org.madang.JamServer.Heard;

/** What the analysis found, as its tests ask for it. */
final class Looks {
  static final String BIKES =
      "A protected cycling lane, so that children can ride a bike to school safely: ";

  private Looks() {}

  static Map<String, Integer> scores(int all) {
    return Map.of("overall", all, "impact", all, "feasibility", all, "novelty", all);
  }

  /** Looks again each time the analysis has, until what was found is like that. */
  static void awaitInsight(Heard refreshed, BooleanSupplier like) throws InterruptedException {
    while (!like.getAsBoolean()) {
      refreshed.next(message -> message.toString().contains("insight-refreshed"));
    }
  }

  static @Nullable JsonObject themeOf(Cast cast, String idea) {
    var all = JamServer.object(cast.ben().get("jams/" + cast.jam() + "/themes"));
    for (var element : all.getAsJsonArray("themes")) {
      var id = element.getAsJsonObject().get("id").getAsString();
      var theme = JamServer.object(cast.ben().get("jams/" + cast.jam() + "/themes/" + id));
      if (theme.getAsJsonArray("ideas").toString().contains(idea)) {
        return theme;
      }
    }
    return null;
  }

  static @Nullable String idOf(@Nullable JsonObject theme) {
    return theme == null ? null : theme.get("id").getAsString();
  }
}
