package org.adept.ingest.simulate.export;

import java.nio.charset.Charset;

/**
 * How a dialect writes its files.
 *
 * @param charset of the files
 * @param byteOrderMark whether a file begins with one
 * @param separator between cells
 * @param newline between rows
 * @param extension of file names
 * @param missing what stands where there is nothing
 * @param unknownCode what an unknown code looks like
 * @param notADate what stands for a date when nobody knew it
 * @param offScale an answer the scale does not have
 */
record Style(
        Charset charset,
        boolean byteOrderMark,
        char separator,
        String newline,
        String extension,
        String missing,
        String unknownCode,
        String notADate,
        String offScale) {}
