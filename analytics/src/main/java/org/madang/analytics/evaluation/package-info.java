/** Measures the methods of the other rooms on texts whose answers are known. */
@NullMarked
package org.madang.analytics.evaluation;

import org.jspecify.annotations.NullMarked;
