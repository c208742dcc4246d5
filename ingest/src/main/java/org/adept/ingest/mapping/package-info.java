/** A programme's own columns and codes become rows of the contract's raw tables. */
@NullMarked
package org.adept.ingest.mapping;

import org.jspecify.annotations.NullMarked;
