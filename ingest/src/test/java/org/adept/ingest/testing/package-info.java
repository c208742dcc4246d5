/** Fixtures shared by tests: small studies written to disk, one Spark for all, tables read back. */
@NullMarked
package org.adept.ingest.testing;

import org.jspecify.annotations.NullMarked;
