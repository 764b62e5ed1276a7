package org.madang.live;

import jakarta.websocket.CloseReason;

/** Why the server ends a socket, in the range that RFC 6455 leaves to applications. */
enum Closing implements CloseReason.CloseCode {
  SIGN_IN(4401),
  NO_SUCH_JAM(4404),
  TOO_MANY(4429);

  private final int code;

  Closing(int code) {
    this.code = code;
  }

  @Override
  public int getCode() {
    return code;
  }
}
