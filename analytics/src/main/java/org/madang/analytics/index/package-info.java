/** The search index of one jam: near real time, rebuildable, and it knows how far it has read. */
@NullMarked
package org.madang.analytics.index;

import org.jspecify.annotations.NullMarked;
