/** Named checks: which rows are accepted, which are set aside and why, and the counts that must add up. */
@NullMarked
package org.adept.ingest.check;

import org.jspecify.annotations.NullMarked;
