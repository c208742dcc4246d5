/** The checks, one class each: what it holds data to, what to do when it fails, how it is found. It knows the contract only. */
@NullMarked
package org.adept.ingest.rule;

import org.jspecify.annotations.NullMarked;
