/** What comes out of a jam: decisions, the report, tables, and jam files in both directions. */
@NullMarked
package org.madang.report;

import org.jspecify.annotations.NullMarked;
