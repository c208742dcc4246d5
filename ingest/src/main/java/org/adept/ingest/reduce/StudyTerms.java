package org.adept.ingest.reduce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.adept.ingest.mapping.RawRow;
import org.jspecify.annotations.Nullable;

/**
 * One person's studies term by term from entry: what a term tells is the last status within it. A term without a status
 * is unknown, never carried forward; a term that ends after observation does is not yet.
 */
final class StudyTerms {
    private static final String WORK = "work";
    private static final String OUT = "out";
    private static final Set<String> WITHOUT_WORK = Set.of("", "no", "none", "unemployed");
    private static final Set<String> STAGES_OF_WORK = Set.of("phd", "postdoc", "professor", "industry");

    private final Plan plan;
    private final int entry;
    private final int on;
    private final int enrolled;
    private final int inStem;
    private final int credential;
    private final int institution;
    private final int level;
    private final int employment;

    StudyTerms(Plan plan) {
        this.plan = plan;
        this.entry = plan.slot("participants", "entry_on");
        this.on = plan.slot("statuses", "on");
        this.enrolled = plan.slot("statuses", "enrolled");
        this.inStem = plan.slot("statuses", "in_stem");
        this.credential = plan.slot("statuses", "credential_field");
        this.institution = plan.slot("statuses", "institution_id");
        this.level = plan.slot("statuses", "level");
        this.employment = plan.slot("statuses", "employment");
    }

    /** What somebody holds who has finished; a degree from before entry counts for nothing. */
    enum Degree {
        NONE,
        /** Of a field of which nobody said whether it is STEM. */
        UNKNOWN,
        OTHER,
        STEM
    }

    /**
     * One term that has passed.
     *
     * @param enrolled yes, no, leave or unknown
     * @param inStem yes, no or unknown
     * @param sameInstitution whether the institution is that of the start: yes, no or unknown
     * @param degree what she holds by its end
     * @param absent how many terms in a row, this one included, she is known not to be enrolled in
     * @param stage level of the studies; of who does not study {@code work}, or her stage where the employment names
     *     one, or {@code out}; else unknown
     * @param brokeOff whether she was away for a term and enrolled again by the end of this one: yes, no or unknown
     */
    record Term(
            String enrolled,
            String inStem,
            String sameInstitution,
            Degree degree,
            int absent,
            String stage,
            String brokeOff) {}

    boolean hasEntry(Member member) {
        return member.row().has(entry);
    }

    /** Her terms in order; ends where observation ends. Asks for {@link #hasEntry}. */
    List<Term> of(Member member) {
        List<RawRow> statuses = new ArrayList<>(member.statuses());
        statuses.sort(Comparator.comparingInt(row -> row.day(on)));
        LocalDate entered = LocalDate.ofEpochDay(member.row().day(entry));
        int until = plan.observedUntil(member.row().file());
        Set<String> heldBefore = new HashSet<>();
        String start = start(statuses, entered.toEpochDay(), heldBefore);
        List<Term> terms = new ArrayList<>();
        Degree degree = Degree.NONE;
        Break pause = new Break();
        int absent = 0;
        int next = 0;
        for (int term = 1; term <= plan.terms(); term++) {
            long begins = end(entered, term - 1);
            long ends = end(entered, term);
            if (ends > until) {
                return terms;
            }
            RawRow last = null;
            for (; next < statuses.size() && statuses.get(next).day(on) <= ends; next++) {
                RawRow status = statuses.get(next);
                degree = better(degree, status, heldBefore);
                last = status.day(on) > begins ? status : last;
            }
            String present = last == null ? Levels.UNKNOWN : last.text(enrolled, Levels.UNKNOWN);
            absent = present.equals("no") ? absent + 1 : 0;
            pause.next(present, degree != Degree.NONE);
            terms.add(new Term(
                    present,
                    last == null ? Levels.UNKNOWN : last.text(inStem, Levels.UNKNOWN),
                    same(last, start),
                    degree,
                    absent,
                    stage(last),
                    pause.over()));
        }
        return terms;
    }

    private long end(LocalDate entered, int term) {
        return entered.plusMonths((long) term * plan.termMonths()).toEpochDay();
    }

    /** The institution known last at entry, else the first one known after it; notes the degrees held at entry. */
    private @Nullable String start(List<RawRow> statuses, long entered, Set<String> heldBefore) {
        String start = null;
        for (RawRow status : statuses) {
            boolean before = status.day(on) <= entered;
            if (before && status.has(credential)) {
                heldBefore.add(status.text(credential, ""));
            }
            if (status.has(institution) && (before || start == null)) {
                start = status.text(institution);
            }
        }
        return start;
    }

    private Degree better(Degree degree, RawRow status, Set<String> heldBefore) {
        if (!status.has(credential) || heldBefore.contains(status.text(credential, ""))) {
            return degree;
        }
        Degree found =
                switch (status.text(inStem, Levels.UNKNOWN)) {
                    case "yes" -> Degree.STEM;
                    case "no" -> Degree.OTHER;
                    default -> Degree.UNKNOWN;
                };
        return found.compareTo(degree) > 0 ? found : degree;
    }

    private String same(@Nullable RawRow status, @Nullable String start) {
        if (status == null || start == null || !status.has(institution)) {
            return Levels.UNKNOWN;
        }
        return start.equals(status.text(institution)) ? "yes" : "no";
    }

    private String stage(@Nullable RawRow status) {
        if (status == null) {
            return Levels.UNKNOWN;
        }
        String work = status.text(employment, "");
        return switch (status.text(enrolled, Levels.UNKNOWN)) {
            case "yes", "leave" -> status.text(level, Levels.UNKNOWN);
            case "no" -> WITHOUT_WORK.contains(work) ? OUT : STAGES_OF_WORK.contains(work) ? work : WORK;
            default -> Levels.UNKNOWN;
        };
    }

    /** A break in the studies: away for at least one term, then enrolled again. */
    private static final class Break {
        private boolean away;
        private boolean maybeAway;
        private boolean back;
        private boolean maybeBack;

        void next(String enrolled, boolean finished) {
            boolean unknown = enrolled.equals(Levels.UNKNOWN);
            boolean here = enrolled.equals("yes");
            back |= away && here;
            maybeBack |= maybeAway && (here || unknown);
            away |= !finished && !here && !unknown;
            maybeAway |= !finished && !here;
        }

        String over() {
            return back ? "yes" : maybeBack ? Levels.UNKNOWN : "no";
        }
    }
}
