/**
 * What members say to each other: threads, posts, and the light and weighed judgements of ideas,
 * with who has seen what.
 */
@NullMarked
package org.madang.discussion;

import org.jspecify.annotations.NullMarked;
