package org.adept.ingest.store;

import java.io.Serializable;

/**
 * One Parquet file of a stored table.
 *
 * @param path path in the folder of its table, with {@code /} between folders
 * @param rows rows in it
 * @param bytes its size
 */
public record DataFile(String path, long rows, long bytes) implements Serializable {}
