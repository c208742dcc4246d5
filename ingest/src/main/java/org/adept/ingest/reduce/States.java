package org.adept.ingest.reduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.reduce.StudyTerms.Degree;
import org.adept.ingest.reduce.StudyTerms.Term;

/**
 * Where those who began in STEM are in their studies, and what has become of them, by term. A degree is for good. The
 * first absent term is away, the second in a row and on is left, unless she has a degree. Pupils and people changing
 * careers had not begun; {@link StemEntry} follows them.
 */
final class States {
    static final String SUBJECT = "persistence";
    static final String NO_ENTRY = "no-entry";
    static final String NOT_IN_STEM = "not-yet-in-stem";
    static final List<String> REASONS = List.of(NO_ENTRY, NOT_IN_STEM);

    /** What is told of a term, each by one letter in this order; of states whether it is the one. */
    private static final List<String> TOLD = List.of(
            "enrolment-persistence",
            "drop-out",
            "stop-out",
            "institution-retention",
            "stem-persistence",
            "switching",
            "graduation");

    private static final List<String> STATES =
            List.of("stem", "credential", "switched", "other-credential", "away", "left", Levels.UNKNOWN);

    /** How many shares {@link #told} knows of a term. */
    static final int SHARES = TOLD.size() + STATES.size();

    private static final String STAY = "stem-persistence";
    private static final char NOT_ASKED = '-';
    private static final int MONTHS_OF_YEAR = 12;
    private static final String NOT_YET = "not-yet";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Plan plan;
    private final int stage;
    private final StudyTerms history;
    private final boolean tellsStages;
    private final Map<String, Function<Term, String>> indicators = new LinkedHashMap<>();

    States(Plan plan) {
        this.plan = plan;
        this.stage = plan.slot("participants", "stage");
        this.history = new StudyTerms(plan);
        this.tellsStages = plan.maps("participants.stage") && plan.maps("statuses.level");
        if (plan.maps("statuses.enrolled")) {
            indicators.put("enrolment-persistence", States::enrolled);
            indicators.put("drop-out", States::left);
            indicators.put("stop-out", Term::brokeOff);
        }
        if (plan.maps("statuses.enrolled") && plan.maps("statuses.institution_id")) {
            indicators.put("institution-retention", States::sameInstitution);
        }
        if (plan.maps("statuses.in_stem")) {
            indicators.put("stem-persistence", term -> among(term, "stem", "credential"));
            indicators.put("switching", term -> among(term, "switched"));
        }
        if (plan.maps("statuses.credential_field")) {
            indicators.put("graduation", States::graduated);
        }
    }

    /** The name of a share of a term, an indicator's or a state's. */
    static String told(int share) {
        return share < TOLD.size() ? TOLD.get(share) : STATES.get(share - TOLD.size());
    }

    /** Whether a share is told of every group: that of those who stay in STEM. */
    static boolean isToldOfAll(int share) {
        return share == TOLD.indexOf(STAY);
    }

    /**
     * What somebody adds to a share of a term.
     *
     * @param term as {@link UnitNote#studies} keeps it
     * @param units how many there are of her kind
     * @param adds takes numerator, denominator and unknown
     */
    static void add(String term, int share, long units, long[] adds) {
        boolean ofState = share >= TOLD.size();
        char letter = term.charAt(Math.min(share, TOLD.size()));
        if (letter == NOT_ASKED) {
            return;
        }
        adds[0] += (ofState ? letter - 'a' == share - TOLD.size() : letter == YES.charAt(0)) ? units : 0;
        adds[1] += units;
        adds[2] += !ofState && letter == Levels.UNKNOWN.charAt(0) ? units : 0;
    }

    private String letters(Term term) {
        StringBuilder letters = new StringBuilder(TOLD.size() + 1);
        for (String name : TOLD) {
            Function<Term, String> told = indicators.get(name);
            letters.append(told == null ? NOT_ASKED : told.apply(term).charAt(0));
        }
        return letters.append((char) ('a' + STATES.indexOf(state(term)))).toString();
    }

    /** Counts one participant; the note takes the same beside her cluster. */
    void count(Member member, UnitNote note, Tally tally) {
        if (plan.terms() == 0 || !plan.maps("statuses")) {
            return;
        }
        tally.add(SmallTable.ATTRITION, List.of(SUBJECT, "0", Outcomes.IN_POPULATION), 1, 1);
        if (!history.hasEntry(member)) {
            tally.add(SmallTable.ATTRITION, List.of(SUBJECT, "1", NO_ENTRY), 0, 1);
            return;
        }
        List<Term> terms = history.of(member);
        stages(member, terms, tally);
        if (StemEntry.BEFORE_STEM.contains(member.row().text(stage, ""))) {
            tally.add(SmallTable.ATTRITION, List.of(SUBJECT, "2", NOT_IN_STEM), 0, 1);
            return;
        }
        note.studies(terms.stream().map(this::letters).toList());
        for (int term = 1; term <= plan.terms(); term++) {
            String number = Integer.toString(term);
            boolean passed = term <= terms.size();
            String state = passed ? state(terms.get(term - 1)) : NOT_YET;
            tally.add(member.levels(), SmallTable.STATES, List.of(Tally.MARGIN, number, state), 0, 1);
            if (passed) {
                Term now = terms.get(term - 1);
                indicators.forEach((name, told) -> rate(member.levels(), name, number, told.apply(now), tally));
            }
        }
    }

    /** Those who had not begun as well: pupils become students. */
    private void stages(Member member, List<Term> terms, Tally tally) {
        if (!tellsStages || MONTHS_OF_YEAR % plan.termMonths() != 0) {
            return;
        }
        String from = member.row().text(stage, Levels.UNKNOWN);
        int ofYear = MONTHS_OF_YEAR / plan.termMonths();
        for (int term = ofYear; term <= terms.size(); term += ofYear) {
            List<String> keys = List.of(
                    Tally.MARGIN,
                    Integer.toString(term),
                    from,
                    terms.get(term - 1).stage());
            tally.add(member.levels(), SmallTable.TRANSITIONS, keys, 0, 1);
        }
    }

    private static void rate(Levels levels, String name, String term, String told, Tally tally) {
        List<String> keys = List.of(name, Tally.MARGIN, term);
        tally.add(levels, SmallTable.STUDIES, keys, 0, told.equals(YES) ? 1 : 0);
        tally.add(levels, SmallTable.STUDIES, keys, 1, 1);
        tally.add(levels, SmallTable.STUDIES, keys, 2, told.equals(Levels.UNKNOWN) ? 1 : 0);
    }

    private static String state(Term term) {
        if (term.degree() == Degree.STEM) {
            return "credential";
        }
        return switch (term.enrolled()) {
            case YES ->
                switch (term.inStem()) {
                    case YES -> "stem";
                    case NO -> "switched";
                    default -> Levels.UNKNOWN;
                };
            case "leave" -> "away";
            case NO ->
                switch (term.degree()) {
                    case OTHER -> "other-credential";
                    case UNKNOWN -> Levels.UNKNOWN;
                    default -> term.absent() > 1 ? "left" : "away";
                };
            default -> Levels.UNKNOWN;
        };
    }

    private static String among(Term term, String... states) {
        String state = state(term);
        return state.equals(Levels.UNKNOWN) ? state : List.of(states).contains(state) ? YES : NO;
    }

    private static String enrolled(Term term) {
        return term.degree() != Degree.NONE ? YES : term.enrolled().equals("leave") ? NO : term.enrolled();
    }

    private static String left(Term term) {
        if (term.degree() != Degree.NONE) {
            return NO;
        }
        return term.enrolled().equals(Levels.UNKNOWN) ? Levels.UNKNOWN : term.absent() > 1 ? YES : NO;
    }

    private static String sameInstitution(Term term) {
        return term.enrolled().equals(YES)
                ? term.sameInstitution()
                : term.enrolled().equals(Levels.UNKNOWN) ? Levels.UNKNOWN : NO;
    }

    private static String graduated(Term term) {
        return term.degree() != Degree.NONE ? YES : term.enrolled().equals(Levels.UNKNOWN) ? Levels.UNKNOWN : NO;
    }
}
