/** Bad inputs, each with the message or the quarantine it must get, and with nothing else lost. */
@NullMarked
package org.adept.ingest.corpus;

import org.jspecify.annotations.NullMarked;
