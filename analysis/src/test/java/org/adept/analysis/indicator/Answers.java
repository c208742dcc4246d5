package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.adept.analysis.AnalysisStage;
import org.adept.analysis.SmallStudy;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.OutcomeDefinition;

/** Reads findings of a small study by id, failing when one is not there. */
record Answers(StudyFindings findings) {
    static Answers of(SmallStudy study, OutcomeDefinition... outcomes) {
        return new Answers(AnalysisStage.answer(SmallStudy.definition(outcomes), study.tables(), "study", "data"));
    }

    Finding finding(String id) {
        Optional<Finding> finding = findings.find(id);
        return finding.orElseThrow(() -> new AssertionError("No finding " + id));
    }

    Answer.Shown shown(String id) {
        return assertInstanceOf(Answer.Shown.class, finding(id).answer());
    }

    Estimate estimate(String id) {
        return shown(id).estimate();
    }

    double value(String id) {
        return estimate(id).value();
    }
}
