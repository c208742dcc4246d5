/** Tests of {@code analysis.table}. */
@NullMarked
package org.adept.analysis.table;

import org.jspecify.annotations.NullMarked;
