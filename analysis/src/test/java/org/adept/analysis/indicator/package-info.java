/** Tests of {@code analysis.indicator}. */
@NullMarked
package org.adept.analysis.indicator;

import org.jspecify.annotations.NullMarked;
