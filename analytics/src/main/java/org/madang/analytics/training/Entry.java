package org.madang.analytics.training;

import java.util.List;

/**
 * A word of another language and what it can mean in English.
 *
 * @param senses the likeliest first; several where one spelling stands for several words
 */
record Entry(String word, List<Sense> senses) {

  /**
   * @param glosses English words that say the same
   * @param common whether a dictionary says the word is an everyday one
   */
  record Sense(List<String> glosses, boolean common) {}
}
