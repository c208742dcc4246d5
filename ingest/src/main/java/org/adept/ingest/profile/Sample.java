package org.adept.ingest.profile;

import java.nio.file.Path;
import java.util.List;

/**
 * What was seen of one file, or of one sheet of a workbook.
 *
 * @param path where the file is
 * @param name its own name, without folders; of a sheet, with {@code #} and the sheet's name
 * @param read how it was read, for the reader of the mapping; empty for UTF-8 with commas
 * @param typed whether the file itself knows days as days
 * @param header column names as the file has them
 * @param rows records with as many fields as the header
 * @param whole whether that is every record, or a part from the beginning and from places all over the file
 */
record Sample(
        Path path, String name, String read, boolean typed, List<String> header, List<String[]> rows, boolean whole) {}
