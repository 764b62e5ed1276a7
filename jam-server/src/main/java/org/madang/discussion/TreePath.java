package org.madang.discussion;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a post stands in the tree of its thread: the ordinals of its ancestors and its own, four
 * bytes each, most significant first. Compared byte by byte, as PostgreSQL compares {@code bytea},
 * paths are in the order in which a tree is read: a post, then the replies to it, older ones first.
 * A path never changes, so it can be paged through while others write.
 */
final class TreePath {
  /**
   * The deepest level that is laid out; replies further down stand beside their parent, which they
   * still name.
   */
  static final int LEVELS = 64;

  private TreePath() {}

  /**
   * The path of the post with this ordinal in its thread, below a parent or, with none, at the top.
   */
  static byte[] under(byte @Nullable [] parent, int ordinal) {
    if (ordinal < 1) {
      throw new IllegalArgumentException("ordinals begin at 1, this is " + ordinal);
    }
    var above = above(parent);
    return ByteBuffer.allocate(above.length + Integer.BYTES).put(above).putInt(ordinal).array();
  }

  /** What the paths of the posts below this parent begin with; nothing at the top. */
  static byte[] above(byte @Nullable [] parent) {
    return parent == null
        ? new byte[0]
        : Arrays.copyOf(parent, Math.min(parent.length, (LEVELS - 1) * Integer.BYTES));
  }

  /** How deep a path is laid out: 0 at the top, at most {@link #LEVELS} - 1. */
  static int depth(byte[] path) {
    return path.length / Integer.BYTES - 1;
  }
}
