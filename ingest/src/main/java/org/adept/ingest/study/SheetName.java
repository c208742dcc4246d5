package org.adept.ingest.study;

import java.util.Locale;

/** Names of sheets: {@code exports/people.xlsx#Deltakere} is the sheet "Deltakere" of that workbook. */
public final class SheetName {
    private SheetName() {}

    public static String of(String workbook, String sheet) {
        return workbook + "#" + sheet;
    }

    /** The file without its sheet. */
    public static String workbook(String name) {
        int mark = mark(name);
        return mark < 0 ? name : name.substring(0, mark);
    }

    /** The sheet, or empty when the name is that of a file. */
    public static String sheet(String name) {
        int mark = mark(name);
        return mark < 0 ? "" : name.substring(mark + 1);
    }

    /** Where the sheet's name begins, less one; a number sign in the name of another file is a letter. */
    private static int mark(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int first = Math.max(lower.indexOf(".xlsx#"), lower.indexOf(".xlsm#"));
        return first < 0 ? -1 : first + ".xlsx".length();
    }
}
