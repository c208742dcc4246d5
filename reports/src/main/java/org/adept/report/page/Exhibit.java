package org.adept.report.page;

import java.util.List;
import org.adept.report.draw.TrustedSvg;

/** What stands beside an answer. */
public sealed interface Exhibit
        permits Exhibit.FigurePanel, Exhibit.TablePanel, Block.FoldedTable, Block.HeldBox, Block.NotTestable {

    /**
     * A drawing with its table.
     *
     * @param title what is drawn
     * @param subtitle measure, unit and interval
     * @param wide for screens and paper, 720 px
     * @param narrow for phones, 358 px
     * @param notes states used here, clock, censoring
     * @param twin the same values as a table
     * @param file the same values for programs
     */
    record FigurePanel(
            String title,
            String subtitle,
            TrustedSvg wide,
            TrustedSvg narrow,
            List<RichText> notes,
            Table twin,
            Download file)
            implements Exhibit {
        public FigurePanel {
            notes = List.copyOf(notes);
        }
    }

    /** A table in the place of a drawing; files may be none. */
    record TablePanel(String title, String subtitle, Table table, List<RichText> notes, List<Download> files)
            implements Exhibit {
        public TablePanel {
            notes = List.copyOf(notes);
            files = List.copyOf(files);
        }
    }
}
