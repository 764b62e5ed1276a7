/** What executives read: a report of a jam as a page, a PDF and tables. */
@NullMarked
package org.madang.analytics.report;

import org.jspecify.annotations.NullMarked;
