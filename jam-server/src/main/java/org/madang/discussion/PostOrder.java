package org.madang.discussion;

import org.madang.platform.Refusal.Invalid;

/** In which order the posts of a thread are read; each is read on from the number of a post. */
enum PostOrder {
  TREE(
      "p.path > (select b.path from post b where b.thread = cast(?1 as uuid) and b.ordinal = ?2)",
      "p.path"),
  TIME("p.ordinal > ?2", "p.ordinal"),
  NEWEST("p.ordinal < ?2", "p.ordinal desc");

  private final String where;
  private final String by;

  PostOrder(String where, String by) {
    this.where = where;
    this.by = by;
  }

  static PostOrder named(String name) {
    for (var order : values()) {
      if (order.name().equalsIgnoreCase(name)) {
        return order;
      }
    }
    throw new Invalid("bad-order", "There is no such order.", "Use tree, time or newest.")
        .at("order");
  }

  /** The number in a cursor, 0 for the start. */
  static int place(String cursor) {
    if (cursor.matches("[0-9]{0,9}")) {
      return cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    }
    throw new Invalid(
            "bad-cursor",
            "There is no such place to go on from.",
            "Use the value of next, or start again.")
        .at("after");
  }

  /** The query for what follows a number; without an "or", which would read the whole thread. */
  String sql(int after) {
    return "select p.* from post p where p.thread = cast(?1 as uuid) and "
        + (after == 0 ? "cast(?2 as integer) = 0" : where)
        + " order by "
        + by
        + " limit ?3";
  }
}
