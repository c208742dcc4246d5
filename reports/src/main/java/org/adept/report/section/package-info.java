/** From findings to blocks of a page: questions, answers, figures with their tables, and what is not shown. */
@NullMarked
package org.adept.report.section;

import org.jspecify.annotations.NullMarked;
