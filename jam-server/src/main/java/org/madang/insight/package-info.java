/** What the analytics found in a jam: search, links, themes, the pulse and the shortlist. */
@NullMarked
package org.madang.insight;

import org.jspecify.annotations.NullMarked;
