/** Numerics: primitive arrays and counts in, records out; nothing here reads a file or knows a study. */
@NullMarked
package org.adept.analysis.stats;

import org.jspecify.annotations.NullMarked;
