package org.madang.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.SignInNeeded;

/**
 * The identity provider, spoken to by OpenID Connect: authorization code flow with PKCE, state and
 * nonce. Tokens are believed only if signed with one of the provider's own keys (RSA or elliptic
 * curves; its key set is read again when a new key appears) and meant for us. Safe to share.
 */
final class Provider {
  /** By so much the provider's clock may be ahead of ours, or behind. */
  private static final int CLOCKS_DIFFER_SECONDS = 15;

  private static final System.Logger LOG = System.getLogger(Provider.class.getName());
  private static final int MOST_BYTES = 200_000;
  private static final Duration KEYS_HOLD_FOR = Duration.ofMinutes(15);
  private static final Duration KEYS_WITHOUT_PROVIDER = Duration.ofHours(4);
  private static final Duration KEYS_READ_AT_MOST_EVERY = Duration.ofSeconds(10);

  private final SignOnSettings settings;
  private final Issuer issuer;
  private final ClientID client;
  private final int mostMillis;
  private volatile @Nullable Known known;

  /** What the provider publishes of itself. */
  private record Known(
      OIDCProviderMetadata metadata, JWSVerificationKeySelector<SecurityContext> keys) {}

  /** What a sign-on or a refresh gave: who it is, if that was said, and the tokens to keep. */
  record Granted(@Nullable ProviderIdentity identity, Tokens tokens) {}

  /** The tokens that are kept: one to ask again with, one to name the session at sign-out. */
  record Tokens(@Nullable String refresh, String id) {}

  /** The provider does not answer, or not in a way that can be understood. */
  static final class Unreachable extends Exception {
    Unreachable(Throwable cause) {
      super(cause);
    }
  }

  Provider(SignOnSettings settings) {
    this.settings = settings;
    this.issuer = new Issuer(settings.issuer());
    this.client = new ClientID(settings.client());
    this.mostMillis = (int) settings.timeout().toMillis();
  }

  /** Where the browser goes to sign in. */
  URI authorization(SignOnSecret secret) throws Unreachable {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(settings.scopes().toArray(String[]::new)),
            client,
            settings.callback())
        .endpointURI(known().metadata().getAuthorizationEndpointURI())
        .state(new State(secret.state()))
        .nonce(new Nonce(secret.nonce()))
        .codeChallenge(new CodeVerifier(secret.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Takes the code the browser came back with for tokens, and reads who it is. */
  Granted exchange(String code, SignOnSecret secret) throws Unreachable {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), settings.callback(), new CodeVerifier(secret.verifier()));
    var tokens = ask(grant);
    if (tokens.getIDToken() == null) {
      throw refused("no ID token");
    }
    return new Granted(believe(tokens.getIDToken(), secret.nonce()), kept(tokens, null, null));
  }

  /**
   * Asks whether a session still stands.
   *
   * @throws SignInNeeded when the provider says no
   */
  Granted refresh(Tokens before) throws Unreachable {
    if (before.refresh() == null) {
      throw refused("no refresh token");
    }
    var tokens = ask(new RefreshTokenGrant(new RefreshToken(before.refresh())));
    var identity = tokens.getIDToken() == null ? null : believe(tokens.getIDToken(), null);
    return new Granted(identity, kept(tokens, before.refresh(), before.id()));
  }

  /** Where the browser goes to sign out at the provider too, if it offers that. */
  Optional<URI> signOut(Tokens tokens) throws Unreachable {
    var endpoint = known().metadata().getEndSessionEndpointURI();
    try {
      return endpoint == null
          ? Optional.empty()
          : Optional.of(
              new LogoutRequest(
                      endpoint,
                      JWTParser.parse(tokens.id()),
                      null,
                      client,
                      settings.publicUrl().resolve("/"),
                      null,
                      null)
                  .toURI());
    } catch (java.text.ParseException e) {
      return Optional.empty();
    }
  }

  /** Reads the provider's word that a session, or all of a subject's, ended there. */
  LogoutTokenClaimsSet ended(String token) throws Unreachable {
    var validator = new LogoutTokenValidator(issuer, client, false, known().keys(), null);
    try {
      return validator.validate(JWTParser.parse(token));
    } catch (KeySourceException e) {
      throw new Unreachable(e);
    } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
      throw refused(e.getMessage());
    }
  }

  private OIDCTokens ask(AuthorizationGrant grant) throws Unreachable {
    try {
      var metadata = known().metadata();
      var request =
          new TokenRequest.Builder(metadata.getTokenEndpointURI(), proof(metadata), grant)
              .build()
              .toHTTPRequest();
      request.setConnectTimeout(mostMillis);
      request.setReadTimeout(mostMillis);
      request.setFollowRedirects(false);
      var response = OIDCTokenResponseParser.parse(request.send());
      if (response instanceof OIDCTokenResponse granted) {
        return granted.getOIDCTokens();
      }
      throw refusal(((TokenErrorResponse) response).getErrorObject());
    } catch (IOException | ParseException e) {
      throw new Unreachable(e);
    }
  }

  /** What is about this grant is a no; what is about us or the provider's health is not. */
  private static SignInNeeded refusal(ErrorObject error) throws Unreachable {
    if ("invalid_grant".equals(error.getCode())) {
      return refused(error.getCode());
    }
    throw new Unreachable(new IOException("The provider answered " + error.getCode()));
  }

  /** Who a token says somebody is, if the token is the provider's, in time, and meant for us. */
  ProviderIdentity believe(JWT token, @Nullable String nonce) throws Unreachable {
    var validator = new IDTokenValidator(issuer, client, known().keys(), null);
    validator.setMaxClockSkew(CLOCKS_DIFFER_SECONDS);
    try {
      var claims = validator.validate(token, nonce == null ? null : new Nonce(nonce));
      var session = claims.getSessionID();
      Map<String, Object> said = claims.toJSONObject();
      return new ProviderIdentity(
          claims.getIssuer().getValue(),
          claims.getSubject().getValue(),
          session == null ? null : session.getValue(),
          Map.copyOf(said));
    } catch (KeySourceException e) {
      throw new Unreachable(e);
    } catch (BadJOSEException | JOSEException e) {
      throw refused(e.getMessage());
    }
  }

  private static Tokens kept(OIDCTokens tokens, @Nullable String refresh, @Nullable String id) {
    var fresh = tokens.getRefreshToken();
    var named = tokens.getIDTokenString() == null ? id : tokens.getIDTokenString();
    return new Tokens(fresh == null ? refresh : fresh.getValue(), named == null ? "" : named);
  }

  private ClientAuthentication proof(OIDCProviderMetadata metadata) {
    var ways = metadata.getTokenEndpointAuthMethods();
    var secret = new Secret(settings.secret());
    return ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretBasic(client, secret)
        : new ClientSecretPost(client, secret);
  }

  private Known known() throws Unreachable {
    var found = known;
    if (found == null) {
      found = discover();
      known = found;
    }
    return found;
  }

  private Known discover() throws Unreachable {
    try {
      var metadata = OIDCProviderMetadata.resolve(issuer, mostMillis, mostMillis);
      var retriever = new DefaultResourceRetriever(mostMillis, mostMillis, MOST_BYTES);
      JWKSource<SecurityContext> source =
          JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), retriever)
              .refreshAheadCache(false)
              .cache(KEYS_HOLD_FOR.toMillis(), mostMillis)
              .rateLimited(KEYS_READ_AT_MOST_EVERY.toMillis())
              .retrying(true)
              .outageTolerant(KEYS_WITHOUT_PROVIDER.toMillis())
              .build();
      return new Known(metadata, new JWSVerificationKeySelector<>(algorithms(), source));
    } catch (GeneralException | IOException e) {
      throw new Unreachable(e);
    }
  }

  /** Signatures by a key pair only: with a shared secret or none, anybody could be anybody. */
  private static Set<JWSAlgorithm> algorithms() {
    var algorithms = new HashSet<JWSAlgorithm>(JWSAlgorithm.Family.RSA);
    algorithms.addAll(JWSAlgorithm.Family.EC);
    return algorithms;
  }

  private static SignInNeeded refused(@Nullable String why) {
    LOG.log(Level.INFO, "A sign-on was refused: {0}", why);
    return new SignInNeeded("sign-on-refused", "The identity provider did not let this through.");
  }
}
