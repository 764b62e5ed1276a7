/** The event itself: its question, forums, phases, and who may do what in it. */
@NullMarked
package org.madang.jam;

import org.jspecify.annotations.NullMarked;
