package org.madang.load;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** What Gatling plays: it makes this class by its name, so what to play is left here before. */
public final class Played extends Simulation {
  /** What is played; it may only be built when Gatling asks. */
  interface Play {
    PopulationBuilder population();

    ProtocolBuilder protocol();

    /** For how long something new is begun. */
    int seconds();
  }

  /** What has begun may take so much longer; then it is given up, whatever holds it. */
  private static final int PATIENCE_SECONDS = 240;

  private static final AtomicReference<Play> NEXT = new AtomicReference<>();

  public Played() {
    var play = NEXT.get();
    setUp(play.population())
        .protocols(play.protocol())
        .maxDuration(play.seconds() + PATIENCE_SECONDS);
  }

  /** Plays to the end, in this process. */
  static void play(Play play, Path folder) {
    NEXT.set(play);
    var code =
        Gatling$.MODULE$.fromArgs(
            new String[] {"-s", Played.class.getName(), "-rf", folder.toString(), "-nr"});
    if (code != 0) {
      throw new CannotLoad("Gatling ended with " + code + ".");
    }
  }
}
