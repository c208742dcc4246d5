/** Tests of pages, and a sample page to look at. */
@NullMarked
package org.adept.report.page;

import org.jspecify.annotations.NullMarked;
