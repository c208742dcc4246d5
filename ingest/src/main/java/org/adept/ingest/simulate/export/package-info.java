/** Simulated programmes written as the exports that real ones hand in, each in a dialect of its own, with wrong rows. */
@NullMarked
package org.adept.ingest.simulate.export;

import org.jspecify.annotations.NullMarked;
