/** Accepted rows become counts: plain rules for one person, one match, one meeting, which Spark spreads and adds up. */
@NullMarked
package org.adept.ingest.reduce;

import org.jspecify.annotations.NullMarked;
