/**
 * The store: batches of rows kept over years in Delta tables, appended whole or not at all, read as of any batch.
 * Nothing here needs Spark; its tasks call the readers and writers of single files.
 */
@NullMarked
package org.adept.ingest.store;

import org.jspecify.annotations.NullMarked;
