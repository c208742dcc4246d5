package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.adept.analysis.ReleaseStage;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.StudyFindings;

/**
 * What the researchers' release of a study says, and what R said of the same files in {@code reference.json}.
 *
 * @param tolerance how far the two may lie apart, as a part of R's number
 */
record AgainstR(StudyFindings findings, JsonNode reference, double tolerance) {

    /** Nothing yet: stands until the data are found. */
    @SuppressWarnings("NullAway")
    static final AgainstR NONE = new AgainstR(null, null, 0);

    /**
     * Runs a study of the project whose exports are not part of it; skips when they are neither where the variable
     * {@code ADEPT_<NAME>} says nor beside the project.
     *
     * @param data their folder's name beside the project
     * @param file one of them
     * @param temporary gets the study and, in {@code out}, the run
     */
    static AgainstR run(String name, String data, String file, double tolerance, Path temporary) throws IOException {
        Path exports = Path.of(System.getenv()
                .getOrDefault(
                        "ADEPT_" + name.toUpperCase(Locale.ROOT),
                        Project.root().resolve("../shared/data").resolve(data).toString()));
        assumeTrue(
                Files.exists(exports.resolve(file)) && Files.exists(exports.resolve("reference.json")),
                "skipped: the files of " + name + " are not here; notebooks-data/" + name
                        + "/README.md says where to get them");
        Path study = Project.copy(name, temporary);
        Files.createSymbolicLink(study.resolve("exports"), exports.toRealPath());
        Path out = temporary.resolve("out");

        int exit = Adept.run("run", study.resolve("study.yaml").toString(), "--out", out.toString(), "--quiet");

        assertEquals(Adept.DONE, exit);
        assertTrue(Files.exists(out.resolve("release/research/research.nb.html")));
        return new AgainstR(
                ReleaseStage.read(out.resolve("release/research")),
                new ObjectMapper().readTree(exports.resolve("reference.json").toFile()),
                tolerance);
    }

    Finding find(Address address) {
        return findings.find(address).orElseThrow(() -> new AssertionError("no finding " + address.id()));
    }

    Answer.Shown shown(Address address) {
        return (Answer.Shown) find(address).answer();
    }

    Estimate estimate(Address address) {
        return shown(address).estimate();
    }

    Answer.Test test(Address address) {
        return shown(address).test().orElseThrow();
    }

    void assertClose(double expected, double actual) {
        assertEquals(expected, actual, Math.abs(expected) * tolerance);
    }
}
