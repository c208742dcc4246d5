package org.adept.ingest.simulate.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.adept.ingest.simulate.ProgrammePlan;
import org.adept.ingest.simulate.SimulationPlan;

/** The study file and the mappings that belong to simulated exports. */
final class Definitions {
    private static final Map<String, List<String>> WRITTEN_BY_HAND = Map.of(
            "demo",
            List.of(
                    "study.yaml",
                    "README.md",
                    "mappings/nettskjema.yaml",
                    "mappings/wide.yaml",
                    "mappings/english.yaml",
                    "mappings/register.yaml",
                    "mappings/frame.yaml",
                    "exports/frame/programmes.csv",
                    "exports/frame/benchmarks.csv"),
            "one-programme",
            List.of("study.yaml", "README.md", "mappings/spreadsheet.yaml"));

    private Definitions() {}

    /** Writes the definitions of a plan and returns its study.yaml. */
    static Path write(SimulationPlan plan, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        List<String> names = WRITTEN_BY_HAND.get(plan.study());
        if (names == null) {
            Files.writeString(folder.resolve("study.yaml"), generated(plan), UTF_8);
            copy("demo/mappings/english.yaml", folder.resolve("mappings/english.yaml"));
        } else {
            for (String name : names) {
                Files.createDirectories(folder.resolve(name).getParent());
                copy(plan.study() + "/" + name, folder.resolve(name));
            }
        }
        return folder.resolve("study.yaml");
    }

    private static void copy(String name, Path target) throws IOException {
        try (InputStream stream = Definitions.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            Files.write(target, stream.readAllBytes());
        }
    }

    private static String generated(SimulationPlan plan) {
        StringBuilder text = new StringBuilder();
        text.append("study: ").append(plan.study()).append("\n");
        text.append("title: {en: Simulated study of %d invited, nb: Simulert studie av %d inviterte}\n"
                .formatted(plan.mentees(), plan.mentees()));
        text.append("simulated: true\n");
        text.append("observed-until: ").append(plan.observedUntil()).append("\n");
        text.append("population: {gender: woman}\n");
        text.append("sources:\n");
        for (ProgrammePlan programme : plan.programmes()) {
            text.append("  - {programme: ").append(programme.name());
            text.append(", files: exports/").append(programme.name());
            text.append("/*.csv, mapping: mappings/english.yaml}\n");
        }
        text.append("cohorts: {by: intake, publish: each}\n");
        text.append(REST);
        return text.toString();
    }

    private static final String REST =
            """
            formats:
              format: {levels: [one-to-one, group, mixed], reference: one-to-one}
              mode: {levels: [in-person, online, hybrid], reference: in-person}
            subgroups: [stage, distance_band]
            funnel: [invited, applied, eligible, accepted, enrolled, matched, first-meeting]
            persistence: {term-months: 6, terms: 6}
            instruments:
              relationship:
                version: "1"
                scale: [1, 5]
                top-box-from: 4
                items: {bond-1: {}, bond-2: {}, bond-3: {}, bond-4: {}, bond-5: {}}
            releases:
              - {to: research, profile: controlled}
              - {to: funder, profile: public}
            languages: [en, nb]
            seed: 20251231
            """;
}
