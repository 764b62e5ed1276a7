package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreePathTest {
  @Test
  void aTreeIsReadPostByPostWithTheRepliesToEachAfterIt() {
    var first = TreePath.under(null, 1);
    var second = TreePath.under(null, 2);
    var late = TreePath.under(first, 300);
    var deeper = TreePath.under(late, 70_000);
    var later = TreePath.under(first, 2_000_000_000);

    var read = Stream.of(later, deeper, second, late, first).sorted(Arrays::compareUnsigned);

    assertThat(read).containsExactly(first, late, deeper, later, second);
  }

  @Test
  void belowTheLastLevelRepliesStandSideBySide() {
    var path = TreePath.under(null, 1);
    for (int ordinal = 2; ordinal <= TreePath.LEVELS; ordinal++) {
      path = TreePath.under(path, ordinal);
    }
    assertThat(TreePath.depth(path)).isEqualTo(63);

    var below = TreePath.under(path, 65);

    assertThat(TreePath.depth(below)).isEqualTo(63);
    assertThat(Arrays.compareUnsigned(path, below)).isNegative();
  }

  @Test
  void numbersBeginAtOne() {
    assertThatThrownBy(() -> TreePath.under(null, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
