/**
 * Breaks a running Madang on purpose while hundreds of members write and listen, and proves that
 * nothing was lost; see docs/help/reliability.md.
 */
@NullMarked
package org.madang.chaos;

import org.jspecify.annotations.NullMarked;
