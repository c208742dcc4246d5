package org.adept.ingest.profile;

import java.nio.file.Path;
import java.util.List;

/**
 * What was seen of one file, or of one sheet of a workbook.
 *
 * @param path where it is
 * @param name its own name, without folders
 * @param format how its text is to be read
 * @param header column names as the file has them
 * @param rows records with as many fields as the header
 * @param whole whether that is every record, or a part from the beginning and from places all over the file
 */
record Sample(Path path, String name, TextFormat format, List<String> header, List<String[]> rows, boolean whole) {}
