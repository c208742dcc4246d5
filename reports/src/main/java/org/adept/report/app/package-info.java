/** The command line: the only package that knows all three stages, the clock and the terminal. */
@NullMarked
package org.adept.report.app;

import org.jspecify.annotations.NullMarked;
