package org.adept.report.section;

import java.util.List;
import org.adept.ingest.contract.CsvLine;
import org.adept.report.draw.Drawing;
import org.adept.report.figure.Figure;
import org.adept.report.page.Cell;
import org.adept.report.page.Download;
import org.adept.report.page.Exhibit;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;

/** A figure drawn twice, for wide and for narrow places, with the table of the same values and that table as a file. */
final class Panels {
    private Panels() {}

    static Exhibit of(
            Reading reading,
            String file,
            String title,
            String subtitle,
            Figure figure,
            Table table,
            RichText... notes) {
        return new Exhibit.FigurePanel(
                title,
                subtitle,
                Drawing.of(figure, Drawing.WIDE),
                Drawing.of(figure, Drawing.NARROW),
                List.of(notes),
                table,
                download(reading, file, table));
    }

    /** The table as a file: what is read on the page, in its language. */
    static Download download(Reading reading, String file, Table table) {
        StringBuilder content = new StringBuilder();
        CsvLine.append(
                content,
                table.columns().stream().map(column -> column.heading()).toList());
        for (List<Cell> row : table.rows()) {
            CsvLine.append(
                    content, row.stream().map(cell -> cell.text().plain()).toList());
        }
        return new Download(file + "." + reading.words().language() + ".csv", content.toString());
    }
}
