/** Coefficients that make the data most likely: Newton's climb, its matrix, and the tests at its top. */
@NullMarked
package org.adept.analysis.stats.likelihood;

import org.jspecify.annotations.NullMarked;
