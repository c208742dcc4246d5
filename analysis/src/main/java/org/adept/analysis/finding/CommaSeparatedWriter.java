package org.adept.analysis.finding;

import java.util.List;
import org.adept.ingest.contract.CsvLine;

/** Rows as text, in the one CSV that Adept writes. */
public final class CommaSeparatedWriter {
    private final StringBuilder text = new StringBuilder();

    public CommaSeparatedWriter(List<String> header) {
        row(header);
    }

    public void row(List<String> cells) {
        CsvLine.append(text, cells);
    }

    /** All rows so far. */
    public String text() {
        return text.toString();
    }
}
