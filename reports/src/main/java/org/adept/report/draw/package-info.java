/** Draws figures as SVG: a pure function of the figure and a width, the same bytes on every machine. */
@NullMarked
package org.adept.report.draw;

import org.jspecify.annotations.NullMarked;
