package org.adept.ingest.rule;

import java.io.Serializable;

/** A rule bound to the slots of one table, ready to travel and to be held against every row of it. */
public interface RowExamination extends Serializable {
    /** Tells the row every column with which it breaks the rule. */
    void examine(ExaminedRow row);
}
