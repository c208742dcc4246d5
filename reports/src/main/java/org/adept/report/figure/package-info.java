/** What a figure shows, as numbers already computed and texts already in the reader's language; no markup. */
@NullMarked
package org.adept.report.figure;

import org.jspecify.annotations.NullMarked;
