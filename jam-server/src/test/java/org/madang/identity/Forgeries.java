package org.madang.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/** What somebody could make of a token that the provider once signed. */
final class Forgeries {
  private Forgeries() {}

  static PlainJWT unsigned(SignedJWT token) throws Exception {
    return new PlainJWT(token.getJWTClaimsSet());
  }

  static SignedJWT tampered(SignedJWT token) throws Exception {
    var claims =
        new JWTClaimsSet.Builder(token.getJWTClaimsSet())
            .claim("email", "eve@city.example")
            .build();
    var parts = token.getParsedParts();
    return new SignedJWT(parts[0], claims.toPayload().toBase64URL(), parts[2]);
  }

  static SignedJWT signedWithTheSecret(SignedJWT token) throws Exception {
    var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), token.getJWTClaimsSet());
    forged.sign(new MACSigner("another secret of the test only, made long enough"));
    return forged;
  }
}
