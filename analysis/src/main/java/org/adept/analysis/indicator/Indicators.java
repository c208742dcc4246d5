package org.adept.analysis.indicator;

import java.util.List;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** Every question asked; a new one is a class and a line here. */
public final class Indicators {
    public static final List<Indicator> ALL = List.of(
            new Groups(),
            new Funnel(),
            new FunnelGroups(),
            new Reach(),
            new Places(),
            new FarAway(),
            new TimeToMatch(),
            new WaitingList(),
            new OutcomeCurves(),
            new GroupTests(),
            new StratifiedTests(),
            new EarlierCohorts(),
            new StemEntry(),
            new AgreedTerm(),
            new HazardModels(),
            new Completion(),
            new EarlyEnding(),
            new Rematches(),
            new Mentors(),
            new AgainstBenchmarks(),
            new Engagement(),
            new Endings(),
            new StudyStates(),
            new Persistence(),
            new StageTransitions(),
            new Feedback(),
            new Reliability(),
            new ResponseRate(),
            new Attrition(),
            new DataQuality());

    /** What findings call the answers, in the order of the questions; docs/findings.md tells what each holds. */
    public static final List<String> NAMES = List.of(
            "groups",
            "funnel",
            "reach",
            "representation",
            "fill",
            "far-away",
            "waiting",
            "outcome",
            "hazard",
            "completion",
            "completion-of-persons",
            "early-ending",
            "early-ending-first",
            "early-ending-later",
            "matched-again",
            "mentor-retention",
            "met-30",
            "active-90",
            "agreement",
            "usual-length",
            "meeting-minutes",
            "meetings-per-month",
            "endings",
            "study-state",
            "institution-retention",
            "enrolment-persistence",
            "stem-persistence",
            "switching",
            "stop-out",
            "drop-out",
            "graduation",
            "stage-transition",
            "feedback",
            "reliability",
            "response",
            "attrition",
            "data");

    private Indicators() {}

    /** All answers of all questions. */
    public static List<Finding> answer(Tables tables, StudyDefinition study) {
        return ALL.parallelStream() // none needs another's answers, and order is kept
                .flatMap(indicator -> indicator.answer(tables, study).stream())
                .toList();
    }
}
