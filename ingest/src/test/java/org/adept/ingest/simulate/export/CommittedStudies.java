package org.adept.ingest.simulate.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.simulate.SimulationPlan;

/** The simulated studies that are kept in the project, and the way to write them anew. */
final class CommittedStudies {
    static final Path FOLDER = Path.of(System.getProperty("adept.root", ".."), "notebooks-data");

    private CommittedStudies() {}

    static SimulationPlan plan(String study) {
        return study.equals("demo") ? SimulationPlan.demo() : SimulationPlan.oneProgramme();
    }

    /** Writes them again, below the folder {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        for (String study : List.of("demo", "one-programme")) {
            SimulationWriter.write(plan(study), Path.of(args[0], study));
        }
    }
}
