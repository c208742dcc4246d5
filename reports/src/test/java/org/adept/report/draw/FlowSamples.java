package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.FlowFigure;
import org.adept.report.figure.FlowFigure.Exclusion;
import org.adept.report.figure.FlowFigure.Stage;

/** Flows with made-up numbers. */
final class FlowSamples {
    private FlowSamples() {}

    static FlowFigure trial() {
        return new FlowFigure(
                "Flow from 3,914 who applied to 1,593 analysed.",
                List.of(
                        new Stage(
                                "Applied to a programme",
                                "n = 3,914",
                                List.of(
                                        new Exclusion("402", "did not meet the criteria"),
                                        new Exclusion("456", "no place offered"),
                                        new Exclusion(
                                                "1,182",
                                                "declined the place, or did not answer within the four weeks after it was offered"))),
                        new Stage("Enrolled", "n = 2,874", List.of()),
                        new Stage(
                                "Ever matched",
                                "n = 2,611",
                                List.of(new Exclusion("hidden", "ended on or before day 0"))),
                        new Stage("Analysed", "n = 1,593: 942 in person, 651 online", List.of())));
    }

    static FlowFigure alone() {
        return new FlowFigure("All accepted.", List.of(new Stage("Rows accepted", "n = 12", List.of())));
    }
}
