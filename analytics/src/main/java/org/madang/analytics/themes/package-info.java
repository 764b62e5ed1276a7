/** Groups what many people say into themes that keep their names while the jam goes on. */
@NullMarked
package org.madang.analytics.themes;

import org.jspecify.annotations.NullMarked;
