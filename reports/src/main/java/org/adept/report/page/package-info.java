/** Blocks of findings into one self-contained file: a typed page model, and the templates that draw it. */
@NullMarked
package org.adept.report.page;

import org.jspecify.annotations.NullMarked;
