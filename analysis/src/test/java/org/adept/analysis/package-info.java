/** Findings from tables made by hand. */
@NullMarked
package org.adept.analysis;

import org.jspecify.annotations.NullMarked;
