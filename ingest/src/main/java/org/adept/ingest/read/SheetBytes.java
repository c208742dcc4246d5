package org.adept.ingest.read;

import java.nio.charset.StandardCharsets;

/**
 * Follows the XML of a workbook's part byte by byte, holding one tag at most, and stops at what would make a reader that
 * trusts it hold without end: long runs of text, document types, cells in columns no sheet has, shared texts that are
 * not there.
 */
final class SheetBytes {
    /** A cell holds at most 32,767 letters, each of up to eight bytes in XML. */
    private static final int LONGEST_RUN = 1 << 20;
    /** Column XFD is the last; an address of four letters would make a row of hundreds of thousands of cells. */
    private static final int MOST_LETTERS = 3;

    private static final int LONGEST_TAG = 1 << 10;
    /** Spreadsheets write seventeen digits; making a number of a million takes minutes. */
    private static final int LONGEST_NUMBER = 512;

    private static final String DOCTYPE = "!DOCTYPE";

    private final byte[] tag = new byte[LONGEST_TAG];
    private int length = -1; // of the tag so far; -1 outside tags
    private int run;
    private int longest = LONGEST_RUN;
    private String kind = ""; // of the last cell
    private long index = -1; // of a shared text, while its digits are read
    private long highestIndex = -1;
    private long sharedTexts;

    /** The highest index of a shared text that a cell points to; -1 for none. */
    long highestIndex() {
        return highestIndex;
    }

    /** Shared texts seen. */
    long sharedTexts() {
        return sharedTexts;
    }

    void look(byte letter) throws BrokenFile {
        if (letter == '<') {
            run = 0;
            longest = LONGEST_RUN;
            length = 0;
            highestIndex = Math.max(highestIndex, index);
            index = -1;
            return;
        }
        run++;
        if (run > longest) {
            throw wrong("holds a text longer than any cell's");
        }
        if (length < 0) {
            if (index >= 0 && letter >= '0' && letter <= '9') {
                index = Math.min(index * 10 + letter - '0', Integer.MAX_VALUE);
            }
        } else if (letter == '>') {
            tag(text());
            length = -1;
            run = 0;
        } else {
            if (length < LONGEST_TAG) {
                tag[length] = letter;
            }
            length++;
            if (length == DOCTYPE.length() && DOCTYPE.equalsIgnoreCase(text())) {
                throw wrong("declares a document type, as no spreadsheet does");
            }
        }
    }

    private String text() {
        return new String(tag, 0, Math.min(length, LONGEST_TAG), StandardCharsets.ISO_8859_1);
    }

    private void tag(String text) throws BrokenFile {
        int end = 0;
        int name = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '/') {
            name = text.charAt(end) == ':' ? end + 1 : name; // a prefix says nothing
            end++;
        }
        switch (text.substring(name, end)) {
            case "c" -> cell(text);
            case "v" -> {
                index = kind.equals("s") ? 0 : -1;
                longest = kind.isEmpty() || kind.equals("n") ? LONGEST_NUMBER : LONGEST_RUN;
            }
            case "si" -> sharedTexts++;
            default -> {}
        }
    }

    private void cell(String text) throws BrokenFile {
        if (length > LONGEST_TAG) {
            throw wrong("has a cell of endless attributes");
        }
        kind = attribute(text, "t");
        String address = attribute(text, "r");
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
            letters++;
        }
        if (letters > MOST_LETTERS) {
            throw wrong("has a cell far beyond the last column a sheet can have");
        }
    }

    private static String attribute(String tag, String name) {
        int at = tag.indexOf(' ' + name + '=');
        int from = at + name.length() + 3;
        if (at < 0 || from > tag.length()) {
            return "";
        }
        int end = tag.indexOf(tag.charAt(from - 1), from);
        return end < 0 ? "" : tag.substring(from, end);
    }

    private static BrokenFile wrong(String found) {
        return new BrokenFile(found + "; expected a workbook as a spreadsheet saves it. Look where it comes from.");
    }
}
