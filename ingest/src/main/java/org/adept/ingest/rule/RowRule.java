package org.adept.ingest.rule;

import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** A rule that one row breaks by itself. */
public sealed interface RowRule extends Rule
        permits AfterExtraction,
                DatesOutOfOrder,
                EndsBeforeStart,
                ImplausibleDate,
                ImplausibleNumber,
                Negative,
                OffScale,
                OwnCode,
                Required,
                UnknownInstrument,
                UnknownItem,
                UnlistedLevel {

    /** The rule bound to a table; empty when it asks nothing of its rows. */
    Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting);
}
