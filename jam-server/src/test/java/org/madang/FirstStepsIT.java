package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class FirstStepsIT {
  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void theCastSitsInTheirJamAndTheOutsiderDoesNotSeeIt(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");

    var seen = JamServer.object(cast.ben().get("jams/" + cast.jam()));
    assertThat(seen.get("title").getAsString()).isEqualTo("Green City");
    assertThat(seen.get("phase").getAsString()).isEqualTo("IDEATE");

    assertThat(cast.dee().get("jams/" + cast.jam()).statusCode()).isEqualTo(404);
    assertThat(cast.ben().get("jams").body()).contains(cast.jam());
    assertThat(cast.dee().get("jams").body()).doesNotContain(cast.jam());
  }
}
