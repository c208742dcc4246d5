/** Tests of {@code analysis.finding}. */
@NullMarked
package org.adept.analysis.finding;

import org.jspecify.annotations.NullMarked;
