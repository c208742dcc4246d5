/** Tests of {@code analysis.disclosure}. */
@NullMarked
package org.adept.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
