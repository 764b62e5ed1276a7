package org.madang.platform;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses bodies that are too large: at once if they say so, else where they become so. */
@Provider
public class BodyLimitFilter implements ContainerRequestFilter {
  /** Whose body becomes too large while it is read. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream body, long most) {
      super(body);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      var read = super.read(into, from, most);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext asked) {
    var larger = resource.getResourceMethod().getAnnotation(BodyLimit.class);
    var most = larger == null ? BodyLimit.USUAL : larger.megabytes() * 1024 * 1024;
    if (asked.getLength() > most) {
      throw tooLarge();
    }
    asked.setEntityStream(new Bounded(asked.getEntityStream(), most));
  }

  private static ClientErrorException tooLarge() {
    return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
  }
}
