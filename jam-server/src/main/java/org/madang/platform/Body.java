package org.madang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What is answered again and again: kept as it is and, once somebody takes it so, compressed. */
public final class Body {
  private final byte[] plain;
  private final int level;
  private volatile byte @Nullable [] zipped;

  private Body(byte[] plain, int level) {
    this.plain = plain;
    this.level = level;
  }

  /** What stays the same for hours: worth the best compression. */
  static Body lasting(byte[] plain) {
    return new Body(plain, Deflater.BEST_COMPRESSION);
  }

  /** What may be another in a second. */
  public static Body passing(byte[] plain) {
    return new Body(plain, Deflater.BEST_SPEED);
  }

  public byte[] plain() {
    return plain;
  }

  /** Answers with it, compressed for those who take that; to HEAD with its headers alone. */
  public void send(String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var accepted = request.getHeader("Accept-Encoding");
    var bytes = plain;
    if (accepted != null && accepted.contains("gzip")) {
      bytes = zipped();
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setHeader("Vary", "Accept-Encoding");
    response.setContentType(type);
    response.setContentLength(bytes.length);
    if ("GET".equals(request.getMethod())) {
      response.getOutputStream().write(bytes);
    }
  }

  private byte[] zipped() {
    var made = zipped;
    if (made == null) {
      made = zip();
      zipped = made;
    }
    return made;
  }

  private byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new Zip(bytes, level)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail to be written
    }
    return bytes.toByteArray();
  }

  private static final class Zip extends GZIPOutputStream {
    Zip(ByteArrayOutputStream into, int level) throws IOException {
      super(into);
      def.setLevel(level);
    }
  }
}
