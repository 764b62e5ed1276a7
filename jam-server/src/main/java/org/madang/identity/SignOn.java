package org.madang.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.NotFound;

/** Single sign-on as this server is set up for it: off, unless the environment names a provider. */
@ApplicationScoped
class SignOn {
  @Inject private Config config;
  private @Nullable On on;

  /** What sign-on needs once it is on. */
  record On(SignOnSettings settings, Provider provider, SealedTokens seal) {
    /**
     * The tokens as they are kept: the one to ask with, a space, the one that names the session.
     */
    String sealed(Provider.Tokens tokens) {
      var refresh = tokens.refresh() == null ? "" : tokens.refresh();
      return seal.seal(refresh + " " + tokens.id());
    }

    Optional<Provider.Tokens> opened(String sealed) {
      return seal.open(sealed).map(words -> words.split(" ", 2)).map(On::tokens);
    }

    private static Provider.Tokens tokens(String[] parts) {
      return new Provider.Tokens(parts[0].isEmpty() ? null : parts[0], parts[1]);
    }
  }

  /** A wrong setting is told at the start, and not to the first who signs in. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (on != null) {
      System.getLogger(SignOn.class.getName())
          .log(System.Logger.Level.INFO, "There is {0}.", on.settings());
    }
  }

  @PostConstruct
  void read() {
    on =
        SignOnSettings.of(name -> config.getOptionalValue(name, String.class))
            .map(said -> new On(said, new Provider(said), new SealedTokens(said.secret())))
            .orElse(null);
  }

  Optional<On> maybe() {
    return Optional.ofNullable(on);
  }

  On on() {
    return maybe()
        .orElseThrow(() -> new NotFound("no-sign-on", "There is no single sign-on here."));
  }
}
