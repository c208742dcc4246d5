package org.adept.ingest.reduce;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.study.ModelDefinition;
import org.adept.ingest.study.ModelDefinition.Covariate;

/**
 * Counts units of one model by everything that its regression asks for: stratum, covariates, time, kind of end. Units
 * that are alike in all of it are one cell; who belongs together with whom stands apart, so that cells collapse.
 */
final class ModelCells implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MATCHES = "matches";

    private final String outcome;
    private final String model;
    private final ArrayList<Place> strata;
    private final ArrayList<Place> covariates;
    private final ArrayList<Place> clusters;

    /** Where a covariate stands. */
    private record Place(String name, boolean ofMatch, int slot, boolean isNumber) implements Serializable {

        String text(RawRow match, RawRow participant) {
            RawRow row = ofMatch ? match : participant;
            if (!row.has(slot)) {
                return Levels.UNKNOWN;
            }
            return isNumber ? Long.toString(row.number(slot)) : MarginSets.level(row.text(slot));
        }
    }

    ModelCells(String outcome, ModelDefinition model, TableLayout matches, TableLayout participants) {
        this.outcome = outcome;
        this.model = model.name();
        this.strata = new ArrayList<>(places(model.strata(), matches, participants));
        this.covariates = new ArrayList<>(places(model.covariates(), matches, participants));
        this.clusters = new ArrayList<>(places(model.cluster().stream().toList(), matches, participants));
    }

    private static List<Place> places(List<Covariate> columns, TableLayout matches, TableLayout participants) {
        List<Place> places = new ArrayList<>();
        for (Covariate column : columns) {
            boolean ofMatch = column.table().equals(MATCHES);
            int slot = (ofMatch ? matches : participants).slot(column.column());
            places.add(new Place(column.column(), ofMatch, slot, column.isNumber()));
        }
        return places;
    }

    /**
     * Counts one unit.
     *
     * @param match the match, or the participant's row again where she is the unit
     */
    void count(Clock.Fate.Followed fate, RawRow match, RawRow participant, Tally tally) {
        tally.add(
                SmallTable.CELLS,
                List.of(
                        outcome,
                        model,
                        clusters.isEmpty() ? "" : clusters.get(0).text(match, participant),
                        pattern(strata, match, participant),
                        pattern(covariates, match, participant),
                        Integer.toString(fate.entry()),
                        Integer.toString(fate.time()),
                        fate.cause()),
                0,
                1);
    }

    private static String pattern(List<Place> places, RawRow match, RawRow participant) {
        StringBuilder pattern = new StringBuilder();
        for (Place place : places) {
            pattern.append(pattern.length() == 0 ? "" : ";")
                    .append(place.name())
                    .append('=')
                    .append(place.text(match, participant));
        }
        return pattern.toString();
    }
}
