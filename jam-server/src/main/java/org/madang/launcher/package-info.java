/** Starts everything Madang consists of, watches over it, and stops it; runs outside the server. */
@NullMarked
package org.madang.launcher;

import org.jspecify.annotations.NullMarked;
