package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.AreaFigure;
import org.adept.report.figure.AreaFigure.Area;
import org.adept.report.figure.AreaFigure.Step;
import org.adept.report.figure.Axis;
import org.adept.report.figure.Tick;

/** Stacked areas with made-up numbers. */
final class AreaSamples {
    private static final Axis SHARE = new Axis(
            0,
            1,
            List.of(
                    new Tick(0, "0"),
                    new Tick(.25, "25"),
                    new Tick(.5, "50"),
                    new Tick(.75, "75"),
                    new Tick(1, "100%")),
            "");

    private AreaSamples() {}

    static AreaFigure endings() {
        return new AreaFigure(
                "Endings by share of the agreed term: 25 per cent early by the agreed end.",
                term("Share of the agreed term"),
                SHARE,
                new Tick(100, "agreed end"),
                List.of(
                        new Area("Early", steps(10, .08, 40, .17, 80, .25), "25% (21–29)"),
                        new Area("As agreed", steps(101, .35, 110, .52), "52% (48–57)"),
                        new Area("Went on", steps(118, .05), "5% (3–8)")),
                "Still running",
                "18%");
    }

    static AreaFigure crowded() {
        return new AreaFigure(
                "Fire slags slutt; nesten alle før tiden.",
                term("Andel av den avtalte tiden, blant koblinger som noen har avtalt hvor lenge de skal vare"),
                SHARE,
                new Tick(100, "avtalt slutt"),
                List.of(
                        new Area("Avsluttet før tiden", steps(5, .3, 60, .9), "90 % (81–95)"),
                        new Area("Avsluttet som avtalt med programmet", steps(101, .02), "2 % (0–7)"),
                        new Area("Fortsatte ut over avtalen", steps(120, .01), "1 % (0–5)"),
                        new Area("Av en annen grunn enn disse", steps(70, .01), "1 % (0–5)")),
                "Løper fortsatt når dataene slutter",
                "6 %");
    }

    static AreaFigure alone() {
        return new AreaFigure(
                "Nobody has ended yet.",
                term(""),
                SHARE,
                new Tick(100, "agreed end"),
                List.of(new Area("Early", List.of(), "0% (0–9)")),
                "Still running",
                "");
    }

    private static Axis term(String label) {
        return new Axis(
                0,
                130,
                List.of(
                        new Tick(0, "0"),
                        new Tick(25, "25"),
                        new Tick(50, "50"),
                        new Tick(75, "75"),
                        new Tick(100, "100%"),
                        new Tick(125, "125")),
                label);
    }

    private static List<Step> steps(double... timesAndShares) {
        List<Step> steps = new java.util.ArrayList<>();
        for (int i = 0; i < timesAndShares.length; i += 2) {
            steps.add(new Step(timesAndShares[i], timesAndShares[i + 1]));
        }
        return steps;
    }
}
