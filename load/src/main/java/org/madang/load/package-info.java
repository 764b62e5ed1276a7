/** Load on a running Madang, through its public edges only, and what it cost. */
@NullMarked
package org.madang.load;

import org.jspecify.annotations.NullMarked;
