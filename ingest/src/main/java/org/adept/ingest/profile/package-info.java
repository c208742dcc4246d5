/** A first look at a programme's files: what each column holds, what it may be in the contract, a first study to edit. */
@NullMarked
package org.adept.ingest.profile;

import org.jspecify.annotations.NullMarked;
