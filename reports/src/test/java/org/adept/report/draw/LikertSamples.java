package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.LikertFigure;
import org.adept.report.figure.LikertFigure.Item;
import org.adept.report.figure.LikertFigure.Share;
import org.adept.report.figure.LikertFigure.Shares;
import org.adept.report.figure.Word;

/** Answers with made-up numbers. */
final class LikertSamples {
    private LikertSamples() {}

    static LikertFigure mentees() {
        return new LikertFigure(
                "Answers to five statements; most agree that they can speak openly.",
                "n",
                List.of("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"),
                List.of(
                        item("I can speak openly with my mentor", "148", 2, 6, 12, 36, 44),
                        item("We meet as often as we agreed", "147", 9, 16, 15, 37, 23),
                        item("My mentor asks before giving advice", "146", 4, 9, 20, 39, 28),
                        item("I know other women in my field through the programme", "148", 14, 24, 19, 27, 16),
                        new Item(
                                "I have met people I would ask for a reference",
                                "hidden",
                                new Word(Word.Kind.HIDDEN, "hidden")),
                        item("I would recommend the programme", "148", 2, 4, 11, 34, 49)));
    }

    static LikertFigure longNames() {
        return new LikertFigure(
                "Svar på to påstander på norsk.",
                "svar",
                List.of("Helt uenig", "Delvis uenig", "Verken enig eller uenig", "Delvis enig", "Helt enig"),
                List.of(
                        item(
                                "Mentoren min spør hva jeg selv vil oppnå, før hun eller han gir råd om studier og arbeidsliv",
                                "1\u00a0148",
                                0,
                                0,
                                0,
                                0,
                                100),
                        item("Utdanningsinstitusjonssammenslåingsprosessen angår meg", "1\u00a0012", 100, 0, 0, 0, 0),
                        item("Jeg vet ikke", "12", 0, 0, 100, 0, 0)));
    }

    private static Item item(String label, String count, int... perCents) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < perCents.length; i++) {
            shares.add(new Share(perCents[i] / 100.0, perCents[i] + (i == 2 ? "%" : "")));
        }
        return new Item(label, count, new Shares(shares));
    }
}
