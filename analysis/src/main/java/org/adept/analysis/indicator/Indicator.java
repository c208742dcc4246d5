package org.adept.analysis.indicator;

import java.util.List;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** One question put to the small tables, answered for every group they hold. */
public interface Indicator {
    /** Findings in any order; one that says {@code not-testable} when the data do not hold what the question needs. */
    List<Finding> answer(Tables tables, StudyDefinition study);
}
