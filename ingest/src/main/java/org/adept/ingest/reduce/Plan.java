package org.adept.ingest.reduce;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.adept.ingest.mapping.BoundExpression;
import org.adept.ingest.mapping.ExpressionBinder;
import org.adept.ingest.mapping.ExpressionGuard;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.mapping.TypedRow;
import org.adept.ingest.study.ClusterLevel;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.Origin;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.ingest.study.QuasiIdentifiers;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Cohorts;
import org.adept.ingest.study.StudyDefinition.Instrument;
import org.adept.ingest.study.StudyDefinition.Item;
import org.adept.ingest.study.StudyProblems.Problem;

/** What every task must know of the study, bound to slots and ready to travel. */
public final class Plan implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Stands for the programme in a source whose rows name theirs. */
    private static final String ANY_PROGRAMME = "*";

    private static final String DISTANCE = "distance_band";
    private static final String ENTERED_STEM = "milestones=entered-stem";

    private final LinkedHashMap<String, TableLayout> layouts;
    private final MarginSets sets;
    private final LinkedHashMap<String, String> population;
    private final ArrayList<String> funnel;
    private final ArrayList<String> quasiIdentifiers;
    private final ArrayList<Clock> clocks;
    private final HashMap<String, ArrayList<ModelCells>> models = new HashMap<>();
    private final HashMap<String, String> versions = new HashMap<>();
    private final HashMap<String, ArrayList<String>> items = new HashMap<>();
    private final HashSet<String> mapped;
    private final HashSet<String> programmes = new HashSet<>();
    private final boolean namesEveryProgramme;
    private final int[] observedUntil;
    private final boolean[] logsMeetings;
    private final boolean[] listsMentors;
    private final int termMonths;
    private final int terms;
    private final String cohortsBy;
    private final int cohortYears;
    private final int cohortFirstYear;
    private final String farAway;
    private final ClusterLevel cluster;

    private Plan(
            StudyDefinition study,
            Map<String, TableLayout> layouts,
            List<Clock> clocks,
            Set<String> mapped,
            int[] observedUntil,
            boolean[] logsMeetings,
            boolean[] listsMentors) {
        this.layouts = new LinkedHashMap<>(layouts);
        this.sets = MarginSets.of(study);
        this.population = new LinkedHashMap<>(study.population());
        this.funnel = new ArrayList<>(study.funnel());
        this.cluster = study.cluster();
        this.quasiIdentifiers = new ArrayList<>(
                study.quasiIdentifiers().map(QuasiIdentifiers::columns).orElse(List.of()));
        this.clocks = new ArrayList<>(clocks);
        for (OutcomeDefinition outcome : study.outcomes()) {
            ArrayList<ModelCells> cells = new ArrayList<>();
            outcome.models()
                    .forEach(model -> cells.add(
                            new ModelCells(outcome.name(), model, layout("matches"), layout("participants"))));
            models.put(outcome.name(), cells);
        }
        this.mapped = new HashSet<>(mapped);
        this.observedUntil = observedUntil;
        this.logsMeetings = logsMeetings;
        this.listsMentors = listsMentors;
        this.termMonths =
                study.persistence().map(StudyDefinition.Persistence::termMonths).orElse(0);
        this.terms = study.persistence().map(StudyDefinition.Persistence::terms).orElse(0);
        Cohorts cohorts = study.cohorts();
        this.farAway = study.labels().getOrDefault(DISTANCE, Map.of()).keySet().stream()
                .filter(level -> !level.isEmpty())
                .reduce("", (before, level) -> level);
        this.cohortsBy = cohorts.by();
        this.cohortYears = cohorts.publishYears();
        this.cohortFirstYear = cohorts.firstYear().orElse(2000);
        study.sources().forEach(source -> programmes.add(source.programme()));
        programmes.addAll(study.programmes().keySet());
        this.namesEveryProgramme = mapped.contains("programmes") || !programmes.remove(ANY_PROGRAMME);
        for (Instrument instrument : study.instruments()) {
            versions.put(instrument.name(), instrument.version());
            if (!instrument.ranking()) {
                items.put(
                        instrument.name(),
                        new ArrayList<>(
                                instrument.items().stream().map(Item::name).toList()));
            }
        }
    }

    /**
     * Binds the study.
     *
     * @param observedUntil by file, the last day anything in it could be seen, days since 1970-01-01
     * @param origins by file, what it came with
     * @param problems takes exclusions that cannot be used
     */
    public static Plan of(
            StudyDefinition study,
            Map<String, TableLayout> layouts,
            int[] observedUntil,
            List<Origin> origins,
            ExpressionBinder binder,
            List<Problem> problems) {
        Set<String> mapped = new HashSet<>();
        study.sources().forEach(source -> source.mapping().tables().forEach(table -> {
            mapped.add(table.table());
            table.columns().keySet().forEach(column -> mapped.add(table.table() + "." + column));
            table.fold().ifPresent(fold -> mapped.add(table.table() + "." + fold.value()));
            if (table.table().equals("milestones") && mayTell(table, ProgrammeOutcomes.ENTERED_STEM)) {
                mapped.add(ENTERED_STEM);
            }
        }));
        List<Clock> clocks = new ArrayList<>();
        for (OutcomeDefinition outcome : study.outcomes()) {
            TableLayout layout = Objects.requireNonNull(layouts.get(tableOf(outcome.unit())));
            List<Clock.Exclusion> exclusions = new ArrayList<>();
            for (OutcomeDefinition.Exclusion exclusion : outcome.exclude()) {
                bind(outcome.name(), exclusion, layout, binder, problems).ifPresent(exclusions::add);
            }
            clocks.add(new Clock(outcome, layout, exclusions));
        }
        return new Plan(
                study,
                layouts,
                clocks,
                mapped,
                observedUntil,
                byFile(origins, origin -> origin.handedIn().contains("sessions")),
                byFile(origins, Origin::listsMentors));
    }

    /** Whether a mapping may make a step: it folds or translates to it, or takes steps as they stand. */
    private static boolean mayTell(TableMapping table, String step) {
        return table.fold().map(fold -> fold.columns().containsValue(step)).orElse(false)
                || Optional.ofNullable(table.columns().get("milestone"))
                        .map(column -> column.constant()
                                .map(step::equals)
                                .orElseGet(() -> column.codes().isEmpty()
                                        || column.codes().containsValue(step)))
                        .orElse(false);
    }

    private static boolean[] byFile(List<Origin> origins, Predicate<Origin> claim) {
        boolean[] holds = new boolean[origins.size()];
        for (int file = 0; file < holds.length; file++) {
            holds[file] = claim.test(origins.get(file));
        }
        return holds;
    }

    private static Optional<Clock.Exclusion> bind(
            String outcome,
            OutcomeDefinition.Exclusion exclusion,
            TableLayout layout,
            ExpressionBinder binder,
            List<Problem> problems) {
        String where = "outcomes." + outcome + ".exclude";
        ExpressionGuard guard = ExpressionGuard.of(exclusion.when());
        List<String> refusals = new ArrayList<>(guard.refusals());
        if (refusals.isEmpty()) {
            refusals.addAll(guard.unknownColumns(layout.names()));
        }
        if (refusals.isEmpty()) {
            try {
                BoundExpression when =
                        binder.bind(new ExpressionBinder.Wanted(exclusion.when(), "boolean"), TypedRow.inputs(layout));
                return Optional.of(new Clock.Exclusion(when, exclusion.because()));
            } catch (ExpressionBinder.Untypeable untypeable) {
                refusals.add("is not a condition over columns of " + layout.table() + " (" + untypeable.getMessage()
                        + "); expected types that fit. Cast where needed.");
            }
        }
        refusals.forEach(refusal -> problems.add(new Problem("study.yaml", where, refusal)));
        return Optional.empty();
    }

    private static String tableOf(Unit unit) {
        return unit == Unit.MATCH ? "matches" : "participants";
    }

    TableLayout layout(String table) {
        return Objects.requireNonNull(layouts.get(table), table);
    }

    public int slot(String table, String column) {
        return layout(table).slot(column);
    }

    public MarginSets sets() {
        return sets;
    }

    Map<String, String> population() {
        return population;
    }

    List<String> funnel() {
        return funnel;
    }

    public List<Clock> clocks() {
        return clocks;
    }

    /** The models of an outcome. */
    List<ModelCells> models(String outcome) {
        return Objects.requireNonNull(models.get(outcome), outcome);
    }

    List<Clock> clocks(Unit unit) {
        return clocks.stream().filter(clock -> clock.unit() == unit).toList();
    }

    /** Whether any mapping makes the table, or with a column {@code table.column} fills that column. */
    public boolean maps(String tableOrColumn) {
        return mapped.contains(tableOrColumn);
    }

    /** What units belong together by. */
    public ClusterLevel cluster() {
        return cluster;
    }

    /** The band of those who live far away: the last one the study lists; empty where it lists none. */
    String farAway() {
        return farAway;
    }

    /** Whether some mapping may tell who entered STEM. */
    boolean tellsStemEntry() {
        return maps(ENTERED_STEM);
    }

    /** Whether there may be a programme of that name, as far as the study can tell without rows of programmes. */
    boolean mayKnow(String programme) {
        return !namesEveryProgramme || programmes.contains(programme);
    }

    /** Last day anything of the file could be seen. */
    int observedUntil(int file) {
        return observedUntil[file];
    }

    /** Whether the programme of the file hands in meetings; where it does not, no meeting is no finding. */
    boolean logsMeetings(int file) {
        return logsMeetings[file];
    }

    /** Whether the programme of the file hands in its mentors; where it does not, none of them can be missing. */
    boolean listsMentors(int file) {
        return listsMentors[file];
    }

    int termMonths() {
        return termMonths;
    }

    int terms() {
        return terms;
    }

    /** Items of an instrument whose answers make a scale; none of one that is not declared, or ranks. */
    List<String> items(String instrument) {
        return items.getOrDefault(instrument, new ArrayList<>());
    }

    String version(String instrument) {
        return versions.getOrDefault(instrument, "");
    }

    CohortRule cohorts() {
        return new CohortRule(cohortsBy.equals("academic-year"), cohortYears, cohortFirstYear);
    }

    /** Columns of participants that together may tell who somebody is. */
    List<String> quasiIdentifiers() {
        return quasiIdentifiers;
    }

    /** Reasons for not being in the population, in the order in which they are tried. */
    List<String> populationReasons() {
        List<String> reasons = new ArrayList<>(List.of(Population.NOT_MENTEE));
        population.keySet().forEach(column -> reasons.add(Population.OTHER_LEVEL + column));
        reasons.add(Population.NO_CONSENT);
        return reasons;
    }
}
