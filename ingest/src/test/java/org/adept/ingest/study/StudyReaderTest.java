package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyReaderTest {
    private final StudyFolder study;

    StudyReaderTest(@TempDir Path folder) {
        study = StudyFolder.in(folder);
    }

    /** Each row: what a user writes wrongly, what the one line told must hold, and how it is right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cohort: {}                                            | cohort is not a key of a study; nearest: cohorts | cohorts: {}
                    store: store/                                         | protection found nothing; expected the rules under which the store keeps data | seed: 1
                    protection: {}                                        | protection without store | seed: 1
                    comparisons: []                                       | comparisons expected none, since this version | seed: 1
                    claims: all                                           | claims expected none, since this version | seed: 1
                    seed: many                                            | seed found "many"; expected a whole number | seed: 5
                    simulated: yes                                        | simulated found "yes"; expected true, false | simulated: true
                    title: {de: Demo}                                     | title.de is not a language of this study en, nb | title: {en: Demo}
                    languages: [en, de]                                   | languages[1] found "de"; expected en, nb | languages: [nb]
                    languages: [en, en]                                   | languages[1] each language once | languages: [nb, en]
                    population: {gendr: woman}                            | population.gendr Did you mean gender? | population: {gender: woman}
                    population: {role: mentees}                           | population.role Did you mean mentee? | population: {role: mentee}
                    cohorts: {by: year}                                   | cohorts.by intake, academic-year | cohorts: {by: academic-year}
                    cohorts: {publish: 3-years}                           | cohorts.publish 3-year-blocks | cohorts: {publish: 3-year-blocks}
                    formats: {mode: {reference: remote}}                  | formats.mode.reference found "remote"; expected in-person, online, hybrid add "remote" to levels | formats: {mode: {reference: online}}
                    formats: {mod: {}}                                    | formats.mod Did you mean mode? | formats: {mode: {}}
                    formats: {mode: {levels: [a, a]}}                     | formats.mode.levels[1] each level once | formats: {mode: {levels: [a, b]}}
                    formats: {mode: {levels: ["a;b"]}}                    | formats.mode.levels[0] letters | formats: {mode: {levels: ["a b"]}}
                    formats: {started: {levels: [a]}}                     | formats.started holds date holds a code | formats: {mode: {levels: [a]}}
                    subgroups: [age]                                      | subgroups[0] Choose one, or declare it under attributes | subgroups: [age_band]
                    subgroups: [gender, gender]                           | subgroups[1] each column once | subgroups: [gender, stage]
                    subgroups: [entry_on]                                 | subgroups[0] holds date | subgroups: [stage]
                    attributes: {participants: {region: {}}}              | attributes.participants.region.when baseline or post | attributes: {participants: {region: {when: baseline}}}
                    attributes: {participants: {gender: {when: baseline}}} | attributes.participants.gender has already | attributes: {participants: {gender_2: {when: baseline}}}
                    attributes: {person: {region: {when: post}}}          | attributes.person a raw table | attributes: {matches: {region: {when: post}}}
                    attributes: {matches: {a: {when: later}}}             | attributes.matches.a.when baseline, post | attributes: {matches: {a: {when: post}}}
                    attributes: {matches: {a: {when: post, type: text}}}  | attributes.matches.a.type code, date, integer | attributes: {matches: {a: {when: post, type: integer}}}
                    outcomes: {a: {models: {M: {covariates: [stage]}}}}   | outcomes.a.models.M Rename the model | outcomes: {a: {models: {m: {covariates: [stage]}}}}
                    outcomes: {a: {models: {m: {}}}}                      | outcomes.a.models.m.covariates matches or participants | outcomes: {a: {models: {m: {covariates: stage}}}}
                    outcomes: {a: {models: {m: {covariates: [stag]}}}}    | outcomes.a.models.m.covariates[0] Did you mean stage? | outcomes: {a: {models: {m: {covariates: [format]}}}}
                    outcomes: {a: {models: {m: {covariates: [mode, mode]}}}} | outcomes.a.models.m.covariates[1] each column once | outcomes: {a: {models: {m: {covariates: [mode, stage]}}}}
                    outcomes: {a: {models: {m: {covariates: [stage], ties: exact}}}} | outcomes.a.models.m.ties efron, breslow | outcomes: {a: {models: {m: {covariates: [stage], ties: breslow}}}}
                    outcomes: {a: {models: {m: {covariates: [stage], event: late}}}} | outcomes.a.models.m.event early, as-agreed, continued | outcomes: {a: {models: {m: {covariates: [stage], event: early}}}}
                    outcomes: {a: {entry: stage, planned-end: none, reason: none}}                       | outcomes.a.entry Choose one | outcomes: {a: {entry: agreement_on, planned-end: none, reason: none}}
                    outcomes: {a: {entry: agreement_on}}                  | outcomes.a.entry one kind of end | outcomes: {a: {entry: agreement_on, reason: none, planned-end: none}}
                    outcomes: {a: {restricted-mean: [52, 26], planned-end: none, reason: none}}          | outcomes.a.restricted-mean[1] times that rise | outcomes: {a: {restricted-mean: [26, 52], planned-end: none, reason: none}}
                    outcomes: {a: {restricted-mean: 26}}                  | outcomes.a.restricted-mean one kind of end | outcomes: {a: {restricted-mean: 26, planned-end: none, reason: none}}
                    funnel: [aplied]                                      | funnel[0] Did you mean applied? | funnel: [applied]
                    funnel: [applied, applied]                            | funnel[1] each step once | funnel: [applied, first-meeting]
                    checks: {negativ: {}}                                 | checks.negativ is not a rule Did you mean negative? docs/checks | checks: {negative: {}}
                    checks: {negative: {severity: fatal}}                 | checks.negative.severity error, warning, note | checks: {negative: {severity: note}}
                    checks: {key-conflict: {severity: note}}              | checks.key-conflict.severity found "note"; expected error The contract fixes it | checks: {key-conflict: {at-most: 0 %}}
                    checks: {unknown-mentor: {severity: error}}           | checks.unknown-mentor.severity expected warning or note have been counted | checks: {unknown-mentor: {severity: note}}
                    checks: {negative: {at-most: 2}}                      | checks.negative.at-most found "2"; expected a share such as 2 % | checks: {negative: {at-most: 2 %}}
                    checks: {negative: {at-most: 101 %}}                  | checks.negative.at-most at most 100 % | checks: {negative: {at-most: 0.25%}}
                    checks: {negative: {ranges: {}}}                      | checks.negative.ranges is not a key of the rule negative | checks: {implausible-number: {ranges: {}}}
                    checks: {implausible-number: {ranges: {minutes: [1, 2]}}} | checks.implausible-number.ranges.minutes a number of a raw table | checks: {implausible-number: {ranges: {sessions.minutes: [1, 2]}}}
                    checks: {implausible-number: {ranges: {sessions.minutes: [9, 2]}}} | checks.implausible-number.ranges.sessions.minutes found 9 to 2 Swap | checks: {implausible-number: {ranges: {sessions.minutes: [2, 9]}}}
                    checks: {implausible-date: {earliest: 1990}}          | checks.implausible-date.earliest a date such as | checks: {implausible-date: {earliest: 1980-01-01}}
                    outcomes: {Early: {}}                                 | outcomes.Early Rename the outcome | outcomes: {early: {}}
                    outcomes: {a: {unit: person}}                         | outcomes.a.unit match, participant | outcomes: {a: {unit: match}}
                    outcomes: {a: {end: matches.endd}}                    | outcomes.a.end Did you mean ended? | outcomes: {a: {end: matches.ended}}
                    outcomes: {a: {end: participants.entry_on}}           | outcomes.a.end a column of matches | outcomes: {a: {end: ended}}
                    outcomes: {a: {unit: participant}}                    | outcomes.a.end found nothing; expected a date column of participants | outcomes: {a: {unit: participant, end: attest_on}}
                    outcomes: {a: {grain: year}}                          | outcomes.a.grain day, week, month | outcomes: {a: {grain: day}}
                    outcomes: {a: {horizons: [0]}}                        | outcomes.a.horizons[0] whole number from 1 | outcomes: {a: {horizons: [1]}}
                    outcomes: {a: {horizons: [26, 13]}}                   | outcomes.a.horizons[1] times that rise | outcomes: {a: {horizons: [13, 26]}}
                    outcomes: {a: {horizons: [agreed-term]}}              | outcomes.a.horizons[0] this version does not answer | outcomes: {a: {horizons: 52}}
                    outcomes: {a: {events: {early: [complete]}}}          | outcomes.a.events.early[0] Did you mean completed? | outcomes: {a: {events: {early: [completed]}}}
                    outcomes: {a: {events: {x: [moved], y: [moved]}}}     | outcomes.a.events.y[0] which is in x as well | outcomes: {a: {events: {x: [moved], y: [time]}}}
                    outcomes: {a: {events: {censored: [moved]}}}          | outcomes.a.events.censored another name | outcomes: {a: {events: {moved: [moved]}}}
                    outcomes: {a: {reason: ended_by}}                     | outcomes.a.events found nothing; expected kinds of end ended_by | outcomes: {a: {reason: ended_by, events: {early: [mentor]}}}
                    outcomes: {a: {reason: none, events: {x: [moved]}}}   | outcomes.a.events.x codes and no reason | outcomes: {a: {reason: none, events: {x: }}}
                    outcomes: {a: {planned-end: planed_end}}              | outcomes.a.planned-end Did you mean planned_end? | outcomes: {a: {planned-end: none}}
                    outcomes: {a: {censor: [moved_on]}}                   | outcomes.a.censor[0] a column of matches | outcomes: {a: {censor: [observed-until, agreement_on]}}
                    outcomes: {a: {exclude: [{when: "x < 1"}]}}           | outcomes.a.exclude[0].because found nothing | outcomes: {a: {exclude: [{when: "x < 1", because: too small}]}}
                    outcomes: {a: {exclude: [{when: "rand() < 1", because: x}]}} | outcomes.a.exclude[0].when "rand" is not among the allowed functions | outcomes: {a: {exclude: [{when: "abs(x) < 1", because: x}]}}
                    persistence: {terms: 0}                               | persistence.terms whole number from 1 to 40 | persistence: {terms: 8}
                    instruments: {a: {}}                                  | instruments.a.items found nothing | instruments: {a: {items: [x]}}
                    instruments: {a: {scale: [5, 1], items: [x]}}         | instruments.a.scale Turn them round | instruments: {a: {scale: [0, 10], items: [x]}}
                    instruments: {a: {top-box-from: 6, items: [x]}}       | instruments.a.top-box-from from 1 to 5 | instruments: {a: {top-box-from: 5, items: [x]}}
                    instruments: {a: {items: [x], reversed: [y]}}         | instruments.a.reversed[0] found "y"; expected x | instruments: {a: {items: [x], reversed: [x]}}
                    instruments: {a: {items: [x], answers: ranked}}       | instruments.a.answers one of scale, ranking | instruments: {a: {items: [x], answers: ranking}}
                    programmes: {oslo: Oslo}                              | programmes.oslo a programme of the sources: trondheim | programmes: {trondheim: {nb: Trondheim}}
                    labels: {gendr: {}}                                   | labels.gendr a dimension of this study | labels: {cohort: {label: {nb: Kull}}}
                    labels: {cohort: {level: {}}}                         | labels.cohort.level nearest: levels | labels: {cohort: {levels: {"2018": First}}}
                    releases: [{to: organisers}]                          | releases[0].to Did you mean organiser? | releases: [{to: organiser}]
                    releases: [{to: funder, profile: open}]               | releases[0].profile internal, controlled, public | releases: [{to: funder, profile: public}]
                    releases: [{to: funder, profile: open-data, because: x}] | releases[0] open-data without source and licence | releases: [{to: funder, profile: open-data, because: x, source: y, licence: z}]
                    releases: [{to: funder, licence: x}]                  | releases[0].licence without profile: open-data | releases: [{to: funder}]
                    releases: [{to: organiser, programme: oslo}]          | releases[0].programme found "oslo"; expected trondheim | releases: [{to: organiser, programme: trondheim}]
                    releases: [{to: funder}, {to: funder}]                | releases[1] a second release in funder | releases: [{to: funder}, {to: research}]
                    releases: []                                          | releases at least one release | releases: [{to: research}]
                    """)
    void whatIsWrongIsToldInOneLineAndWhatIsRightIsNot(String wrong, String told, String right) {
        String line = study.and(wrong + "\n").problems();

        for (String words : told.split(" ")) {
            assertTrue(line.contains(words), line);
        }
        assertEquals(1, line.lines().count(), line);
        study.and(right + "\n").read();
    }

    @Test
    void allProblemsAreToldAtOnceUnknownKeysFirstThenInTheOrderOfTheFile() {
        List<String> lines = study.and("seed: x\nformats: {mode: {reference: y}}\ncohort: {}\nlanguages: [z]\n")
                .problems()
                .lines()
                .toList();

        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("study.yaml: cohort "));
        assertTrue(lines.get(1).startsWith("study.yaml: seed "));
        assertTrue(lines.get(2).startsWith("study.yaml: formats.mode.reference "));
        assertTrue(lines.get(3).startsWith("study.yaml: languages[0] "));
    }

    @Test
    void whatMustBeThereIsAskedForAllAtOnce() {
        String told = study.with("study.yaml", "seed: 1\n").problems();

        assertEquals(3, told.lines().count(), told);
        assertTrue(told.contains("study   found nothing"));
        assertTrue(told.contains("observed-until   found nothing; expected a date such as 2025-12-31"));
        assertTrue(told.contains("sources   found nothing"));
    }

    @Test
    void anOutcomeTwiceIsToldWithBothLines() {
        String told = study.and("outcomes:\n  a: {}\n  a: {}\n").problems();

        assertTrue(told.contains("outcomes.a   found twice, in lines 6 and 7"), told);
    }

    @Test
    void whatComesAfterTheStartIsNoSubgroup() {
        String told = study.and("attributes: {participants: {result: {when: post}}}\nsubgroups: [result]\n")
                .problems();

        assertTrue(told.contains("subgroups[0]   found \"result\", declared when: post"), told);
    }

    @Test
    void aColumnIsNotFormatAndSubgroupAtOnce() {
        String told = study.and(
                        """
                        attributes: {participants: {kind: {when: baseline}}, matches: {kind: {when: baseline}}}
                        formats: {kind: {levels: [a]}}
                        subgroups: [kind]
                        """)
                .problems();

        assertTrue(told.contains("subgroups[0]"), told);
    }

    /** In the texts ¶ stands for the end of a line, → for a tab, ∅ for a byte of value zero. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    study: [x¶              | brackets
                    study: demo¶→x: y¶      | line 2, column 1   found a tab
                    study: a: b¶            | line 1, column 9   found a second colon
                    study: 'a¶              | the end of the file inside quotes
                    study: @a¶              | line 1, column 8   found text that cannot be read as YAML
                    a: &x 1¶b: *x¶          | b   found a reference with *
                    study: a¶---¶b: c¶      | line 3   found a second document
                    only words              | the file   found text
                    - a¶                    | the file   found a list
                    a∅b                     | the file   found bytes that are not text
                    """)
    void aFileThatIsNoStudyIsToldWithItsPlace(String text, String told) {
        String content = text.replace('¶', '\n').replace('→', '\t').replace('∅', '\0');

        String lines = study.with("study.yaml", content).problems();

        assertTrue(lines.contains(told), lines);
    }

    @Test
    void anEmptyFileIsOneProblem() {
        assertEquals(
                "study.yaml: the file   found nothing in it; expected a study. Write it, or name the right file.",
                study.with("study.yaml", "").problems());
        assertEquals(
                study.with("study.yaml", "").problems(),
                study.with("study.yaml", "# only a comment\n").problems());
    }

    @Test
    void aFolderAndAFileThatIsNotThereAreOneProblemEach() {
        assertTrue(study.problems("exports").contains("exports: the file   found a folder"));
        assertTrue(study.problems("studie.yaml").contains("studie.yaml: the file   found no such file"));
    }

    @Test
    void messagesNeverSpeakOfClassesOrNull() {
        String told = study.with(
                        "study.yaml", "study:\nsources: {}\nreleases: x\nseed: [1]\noutcomes: 3\nlabels: [a]\n")
                .problems();

        assertFalse(told.contains("null") || told.contains("java") || told.contains("Yaml"), told);
        assertEquals(7, told.lines().count(), told);
    }
}
