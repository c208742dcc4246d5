package org.adept.ingest.read;

import java.io.Serializable;

/**
 * The part of a file one task reads.
 *
 * @param file position of the file in the study
 * @param offset first byte, after the header; of a Parquet file, the position of the row group
 * @param length number of bytes; the whole rest of the file when the file cannot be entered in the middle
 * @param firstLine number of the line it starts on
 * @param unreadable why it is one line to be set aside unread, a code; empty otherwise
 * @param whole whether the task has to unpack the file from its start
 */
public record Chunk(int file, long offset, long length, long firstLine, String unreadable, boolean whole)
        implements Serializable {}
