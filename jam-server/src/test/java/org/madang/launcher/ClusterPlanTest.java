package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterPlanTest {
  private static final String DATABASE = "jdbc:postgresql://db/madang?user=u&password=secret";

  private final ClusterPlan plan =
      ClusterPlan.of(List.of("3", "--port", "9000", "--cluster-port", "7000"), Path.of("."));

  @Test
  void eachServerKnowsAllAndItsOwnPlace() {
    var second = plan.node(2, DATABASE);

    assertThat(second.port()).isEqualTo(9002);
    assertThat(second.node()).isEqualTo("node-2");
    assertThat(second.cluster().orElseThrow().words(DATABASE))
        .contains("tcpip:127.0.0.1:7000,127.0.0.1:7001,127.0.0.1:7002", "7001")
        .noneMatch(word -> word.contains("secret"));
  }

  @Test
  void onlyServersOnOneDatabaseFindEachOther() {
    var cluster = plan.node(1, DATABASE).cluster().orElseThrow();

    assertThat(cluster.words(DATABASE))
        .isNotEqualTo(cluster.words("jdbc:postgresql://other/madang"));
  }

  @Test
  void whatTheyShareIsEnoughForAll() {
    var nine = ClusterPlan.of(List.of("9"), Path.of("."));

    assertThat(nine.connections()).isGreaterThan(9 * 25);
    assertThat(nine.node(1, DATABASE).cluster().orElseThrow().onThisMachine()).isEqualTo(9);
    var elsewhere = ClusterAddresses.of(Optional.of("a:1,b:1"), Optional.of("a:1"), true);
    assertThat(elsewhere.orElseThrow().onThisMachine()).isEqualTo(1);
    assertThat(elsewhere.orElseThrow().onLoopback()).isFalse();
  }

  @Test
  void theProxyAsksEveryServerWhetherItIsReady() {
    assertThat(Proxy.configuration(plan))
        .contains("bind 127.0.0.1:9000", "httpchk GET /health/ready")
        .contains("server node-1 127.0.0.1:9001 check", "server node-3 127.0.0.1:9003 check");
  }

  @Test
  void whatCannotWorkTogetherIsRefused() {
    var members = Optional.of("a:1,b:2");
    assertThatThrownBy(() -> ClusterAddresses.of(members, Optional.of("a:1"), false))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("MADANG_DATABASE_URL");
    assertThatThrownBy(() -> ClusterAddresses.of(members, Optional.of("a"), true))
        .isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> ClusterPlan.of(List.of("none"), Path.of(".")))
        .isInstanceOf(CannotStart.class);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> ClusterPlan.of(List.of("2", "--port"), Path.of(".")))
        .hasMessage("The option --port needs a value.");
    assertThatThrownBy(() -> ClusterPlan.of(List.of("--port", "9000", "2"), Path.of(".")))
        .hasMessageContaining("How many servers?");
  }
}
