package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestTest {
  @Test
  void whatWasAskedForLongestAgoIsLetGo() {
    var held = Latest.<String, Integer>held(2);
    held.put("first", 1);
    held.put("second", 2);
    held.get("first");
    held.put("third", 3);

    assertThat(held).containsOnlyKeys("first", "third");
  }
}
