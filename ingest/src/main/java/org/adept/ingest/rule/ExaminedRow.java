package org.adept.ingest.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a raw table as rules see it: values by slot, and the reasons it has so far. */
public interface ExaminedRow {
    /** Position of its file in the study. */
    int file();

    boolean has(int slot);

    /** A whole number, a decimal scaled to one, or a date with its precision; ask {@link #has} first. */
    long number(int slot);

    /** First day a date may mean, days since 1970-01-01; ask {@link #has} first. */
    int day(int slot);

    /** Last day a date may mean: the same for a day, the month's last for a month; ask {@link #has} first. */
    int lastDay(int slot);

    @Nullable
    String text(int slot);

    /** The text, or a word for its absence. */
    String text(int slot, String otherwise);

    /** Every reason so far, each a rule's name, a colon and a column. */
    List<String> reasons();

    void because(String reason);
}
