package org.adept.ingest.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.adept.ingest.rule.Rule;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.rule.Severity;

/**
 * One study, every default filled in: what later stages read instead of the user's {@code study.yaml}.
 *
 * @param study the study's short name, letters, digits and hyphens
 * @param title the study's name as pages show it, by language code
 * @param simulated whether every number comes from a simulator; pages then say so
 * @param observedUntil last day anything was seen; observation ends here at the latest
 * @param population levels a participant must have to be counted, by column of {@code participants}; empty counts all
 * @param sources the files of each programme, in the order given
 * @param cohorts how cohorts are formed
 * @param formats the dimensions compared (format, mode, ...), in the order given
 * @param subgroups further columns of {@code participants} by which numbers are published
 * @param attributes extra columns of raw tables
 * @param funnel steps of the way in, in order, as milestone names
 * @param outcomes the clocks: what starts, what ends, what competes
 * @param persistence follow-up of studies by term; empty when the study does not ask
 * @param instruments questionnaires and their items
 * @param programmes what pages call each programme
 * @param labels names of levels and dimensions, by dimension, then level ("" is the dimension itself), then language
 * @param releases who gets what, under which profile
 * @param quasiIdentifiers what together may tell who somebody is; empty when nothing is declared
 * @param checks what the study changes about rules, by the rule's name
 * @param cluster what units belong together by, where intervals and tests allow for it
 * @param languages page languages, first is the default
 * @param seed seed of everything random in the analysis
 */
public record StudyDefinition(
        String study,
        Map<String, String> title,
        boolean simulated,
        LocalDate observedUntil,
        Map<String, String> population,
        List<Source> sources,
        Cohorts cohorts,
        List<Dimension> formats,
        List<String> subgroups,
        List<Attribute> attributes,
        List<String> funnel,
        List<OutcomeDefinition> outcomes,
        Optional<Persistence> persistence,
        List<Instrument> instruments,
        Map<String, Map<String, String>> programmes,
        Map<String, Map<String, Map<String, String>>> labels,
        List<ReleaseDefinition> releases,
        Optional<QuasiIdentifiers> quasiIdentifiers,
        Map<String, CheckSetting> checks,
        ClusterLevel cluster,
        List<String> languages,
        long seed) {

    /** The same study with its cohorts published in blocks of so many years. */
    public StudyDefinition publishedBy(int years) {
        return StudyJson.with(this, "cohorts", new Cohorts(cohorts.by(), years, cohorts.firstYear()));
    }

    /**
     * The same study, made of other files.
     *
     * @param files those of each source, by position
     */
    public StudyDefinition madeOf(List<? extends Collection<String>> files) {
        List<Source> made = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            made.add(new Source(
                    source.programme(),
                    List.copyOf(new TreeSet<>(files.get(i))),
                    source.mapping(),
                    source.extractedOn(),
                    source.key()));
        }
        return StudyJson.with(this, "sources", made);
    }

    /**
     * One programme's exports.
     *
     * @param files resolved, sorted
     * @param mapping how to read them
     * @param extractedOn the day they were taken out
     * @param key the file with the programme's key for pseudonyms, from the study's folder
     */
    public record Source(
            String programme,
            List<String> files,
            MappingDefinition mapping,
            LocalDate extractedOn,
            Optional<String> key) {
        /** Whether some row of the programme's can be a mentor's own: only then can a mentor be missing. */
        public boolean listsMentors() {
            return mapping.tables().stream()
                    .filter(table -> table.table().equals("participants"))
                    .map(table -> Optional.ofNullable(table.columns().get("role")))
                    .flatMap(Optional::stream)
                    .anyMatch(role -> role.constant().map("mentor"::equals).orElse(true));
        }
    }

    /** What failing a rule means in this study. */
    public Severity severity(Rule rule) {
        return checks.getOrDefault(rule.name(), CheckSetting.NONE).severity().orElse(rule.severity());
    }

    /** The share of rows that may break a rule in this study, in millionths; empty when nothing is asked. */
    public OptionalInt atMost(Rule rule) {
        return checks.getOrDefault(rule.name(), CheckSetting.NONE)
                .atMost()
                .map(OptionalInt::of)
                .orElseGet(() -> Rules.usualAtMost(severity(rule)));
    }

    /** How cohorts are formed and in which blocks of years they are published (1 publishes each as it is). */
    public record Cohorts(String by, int publishYears, Optional<Integer> firstYear) {}

    /**
     * A compared dimension: a column of {@code matches}, its levels in order, and the level others are held against.
     *
     * @param assignment how it came about who is in which level, one of the contract's codes; empty when it is not said
     */
    public record Dimension(String name, List<String> levels, String reference, Optional<String> assignment) {
        /** Whether levels were drawn by lot, so that groups differ by chance alone. */
        public boolean drawnByLot() {
            return assignment.equals(Optional.of("random"));
        }
    }

    /** An extra column of a raw table. */
    public record Attribute(String table, String name, When when, AttributeType type, boolean specialCategory) {}

    /** Whether an attribute was known before time zero; what came after can never adjust. */
    public enum When {
        BASELINE,
        POST
    }

    /** What an attribute holds. */
    public enum AttributeType {
        CODE,
        DATE,
        INTEGER
    }

    /**
     * A questionnaire or test.
     *
     * @param lowest lowest answer of its scale
     * @param topBoxFrom from which answer on a reply counts as top-box; above {@code highest} when none does
     * @param items in order
     * @param reversed items that ask the other way round
     * @param ranking whether answers are places in an order, so that they fix each other and make no scale
     */
    public record Instrument(
            String name,
            String version,
            Map<String, String> label,
            int lowest,
            int highest,
            int topBoxFrom,
            List<Item> items,
            List<String> reversed,
            boolean ranking) {
        private static final int MOST_ANSWERS = 21; // 0 to 20, the longest scale on which people still choose a step

        /** Whether there are few enough answers to tell how many gave each; a test's points are told as a mean only. */
        public boolean tellsEachAnswer() {
            return hasSteps(lowest, highest);
        }

        static boolean hasSteps(int lowest, int highest) {
            return highest - lowest < MOST_ANSWERS;
        }
    }

    /** One item of a questionnaire and its wording by language. */
    public record Item(String name, Map<String, String> label) {}

    /** Follow-up of studies: length of a term in months, how many terms. */
    public record Persistence(int termMonths, int terms) {}
}
