package org.adept.report.draw;

import java.util.List;

/** The colours of the reports. Text colours reach 4.5 : 1 on every ground they are written on; a test checks that. */
final class Palette {
    static final String WHITE = "#ffffff";
    static final String INK = "#1a1a1a";
    static final String MUTED = "#595959";
    /** Lines that others are seen against: 3 : 1 on white. */
    static final String CONTEXT = "#949494";

    static final String RULE = "#c9c9c4";
    static final String HAIR = "#e4e4e0";
    static final String PALE = "#ecebe6";
    static final String BLUE = "#0b5c8a";
    static final String ORANGE = "#b84a0b";
    static final String GREEN = "#2f7034";
    static final String PURPLE = "#7a4e9b";
    static final String PALE_PURPLE = "#cdbcdb";
    static final String MET = "#e3ede3";
    static final String LOSS = "#f5e0d2";
    static final String LOSS_TEXT = "#8f3a08";
    static final String HELD_TEXT = "#7a4b00";

    /** Series in the order of the study. */
    static final List<String> SERIES = List.of(BLUE, ORANGE, GREEN, PURPLE);

    /** Classes of a heatmap; the jump after the third skips the mid-tones on which no text is readable. */
    static final List<String> SEQUENTIAL = List.of("#dbe8f1", "#bcd5e5", "#94bdd6", "#2f74a0", "#0b5c8a", "#083f60");

    /** First of the sequential colours that needs white text. */
    private static final int FIRST_DARK = 3;

    /** Strongest disagreement first; the middle answer is grey. */
    static final List<String> LIKERT = List.of("#8c510a", "#dfc27d", RULE, "#80cdc1", "#01665e");

    private Palette() {}

    /** The colour of class {@code position} of {@code count}; few classes are spread from light to dark. */
    static String sequential(int position, int count) {
        return SEQUENTIAL.get(sequentialIndex(position, count));
    }

    static String textOnSequential(int position, int count) {
        return sequentialIndex(position, count) < FIRST_DARK ? INK : WHITE;
    }

    private static int sequentialIndex(int position, int count) {
        int last = SEQUENTIAL.size() - 1;
        return count == 1 ? 1 : (int) Math.round(position * (double) last / (count - 1));
    }

    /** Text on a colour of {@link #LIKERT}. */
    static String textOnLikert(int category) {
        return category == 0 || category == LIKERT.size() - 1 ? WHITE : INK;
    }
}
