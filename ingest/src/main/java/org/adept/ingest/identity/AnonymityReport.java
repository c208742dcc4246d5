package org.adept.ingest.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.CsvLine;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.QuasiIdentifiers;

/**
 * {@code private/k-anonymity.csv}: how many participants fewer than k others share their quasi-identifiers with, and
 * the same leaving out each column in turn, so that it shows which column costs most. Counts only.
 */
public final class AnonymityReport {
    static final String FILE = "k-anonymity.csv";

    private final QuasiIdentifiers declared;
    private final Map<List<String>, Long> population;
    private final Map<List<String>, Long> accepted;

    /**
     * @param population participants of the study's population by pattern
     * @param accepted all accepted participants by pattern
     */
    public AnonymityReport(
            QuasiIdentifiers declared, Map<List<String>, Long> population, Map<List<String>, Long> accepted) {
        this.declared = declared;
        this.population = population;
        this.accepted = accepted;
    }

    /** Writes the table. */
    public void write(Path privateFolder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("participants,left_out,k,persons,patterns,smallest,persons_below_k,per_mille_below_k,unique\n");
        add("population", population, lines);
        add("accepted", accepted, lines);
        Files.writeString(privateFolder.resolve(FILE), String.join("", lines));
    }

    private void add(String participants, Map<List<String>, Long> patterns, List<String> lines) {
        lines.add(line(participants, "", Anonymity.of(patterns, declared.k())));
        for (int column = 0; column < declared.columns().size(); column++) {
            lines.add(line(
                    participants, declared.columns().get(column), Anonymity.without(column, patterns, declared.k())));
        }
    }

    private String line(String participants, String leftOut, Anonymity found) {
        long perMille = found.persons() == 0 ? 0 : (1000 * found.below() + found.persons() / 2) / found.persons();
        return CsvLine.of(List.of(
                participants,
                leftOut,
                Integer.toString(declared.k()),
                Long.toString(found.persons()),
                Long.toString(found.patterns()),
                Long.toString(found.smallest()),
                Long.toString(found.below()),
                Long.toString(perMille),
                Long.toString(found.unique())));
    }

    /** The population's result in a sentence. */
    public Note note(String study) {
        Anonymity found = Anonymity.of(population, declared.k());
        String told = String.format(
                Locale.ROOT,
                "k-anonymity over %s: %,d of %,d people share these with fewer than %d, %,d with nobody",
                String.join(", ", declared.columns()),
                found.below(),
                found.persons(),
                declared.k(),
                found.unique());
        String most = costliest(found)
                .map(column -> "; most would be gained by leaving out or coarsening " + column)
                .orElse("");
        return new Note(study, told + most + " (private/" + FILE + ")");
    }

    /** The column without which fewest are left below k; empty when leaving one out gains nothing. */
    private Optional<String> costliest(Anonymity found) {
        return declared.columns().stream()
                .min(Comparator.comparingLong(this::belowWithout))
                .filter(column -> belowWithout(column) < found.below());
    }

    private long belowWithout(String column) {
        return Anonymity.without(declared.columns().indexOf(column), population, declared.k())
                .below();
    }
}
