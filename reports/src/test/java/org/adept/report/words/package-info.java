/** Tests of what pages say. */
@NullMarked
package org.adept.report.words;

import org.jspecify.annotations.NullMarked;
