/** Typed views of the small tables; the only package that uses Tablesaw. */
@NullMarked
package org.adept.analysis.table;

import org.jspecify.annotations.NullMarked;
