package org.adept.ingest.simulate.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.adept.ingest.simulate.SimulationPlan;

/** The simulated studies that are kept in the project, and the way to write them anew. */
final class CommittedStudies {
    static final Path FOLDER = Path.of(System.getProperty("adept.root", ".."), "notebooks-data");
    static final Map<String, SimulationPlan> PLANS =
            Map.of("demo", SimulationPlan.demo(), "one-programme", SimulationPlan.oneProgramme());

    private CommittedStudies() {}

    /** Writes them again, into {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, SimulationPlan> study : PLANS.entrySet()) {
            SimulationWriter.write(study.getValue(), Path.of(args[0], study.getKey()));
        }
    }
}
