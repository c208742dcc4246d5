package org.adept.ingest.study;

import java.util.List;
import java.util.Locale;

/** What a file is, told by the ending of its name. */
public enum FileKind {
    /** Text with separators, packed with gzip or not. */
    TEXT(List.of(".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz"), ""),
    /** A workbook of sheets. */
    WORKBOOK(List.of(".xlsx", ".xlsm"), ""),
    PARQUET(List.of(".parquet"), ""),
    /** The workbook of Excel before 2007. */
    OLD_WORKBOOK(List.of(".xls", ".xlsb"), "Open it in a spreadsheet and save it as .xlsx."),
    OPEN_DOCUMENT(List.of(".ods"), "Open it in a spreadsheet and save it as .xlsx."),
    /** Everything else. */
    OTHER(List.of(), "Write a narrower pattern, such as *.csv.");

    /** The endings that are read, in words. */
    public static final String READ = ".csv, .tsv, .txt (or these with .gz), .xlsx or .parquet";

    private final List<String> endings;
    private final String advice;

    FileKind(List<String> endings, String advice) {
        this.endings = endings;
        this.advice = advice;
    }

    /** The kind of a file of that name; the sheet's name may stand behind it. */
    public static FileKind of(String name) {
        String lower = SheetName.workbook(name).toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.endings.stream().anyMatch(lower::endsWith)) {
                return kind;
            }
        }
        return OTHER;
    }

    public boolean isRead() {
        return advice.isEmpty();
    }

    /** What to do with a file of a kind that is not read. */
    public String advice() {
        return advice;
    }
}
