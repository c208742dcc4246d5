package org.adept.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That the compiler keeps Spark out of analysis and reports: one Spark import, compiled against the main class path
 * that Maven gives each module. {@code .ci/probe} does the compiling, so that the class path is Maven's own and not
 * this test's.
 */
final class CompileProbeTest {
    @TempDir
    Path folder;

    @Test
    void theModulesDeclareSparkOutOfReachOfTheirCompiler() throws IOException {
        Path root = Path.of(System.getProperty("adept.root"));
        assumeTrue(Files.exists(root.resolve("reports/pom.xml")), "skipped: the project's root is not known");

        String analysis = Files.readString(root.resolve("analysis/pom.xml"));
        String reports = Files.readString(root.resolve("reports/pom.xml"));
        String ingest = Files.readString(root.resolve("ingest/pom.xml"));

        assertFalse(analysis.contains("org.apache.spark"), "analysis names no Spark at all");
        assertTrue(scopeOfSpark(ingest).equals("provided"), "ingest hands Spark to nobody");
        assertTrue(scopeOfSpark(reports).equals("runtime"), "reports runs with Spark and does not compile with it");
        assertTrue(Files.isExecutable(root.resolve(".ci/probe")), "the probe itself is there");
    }

    private static String scopeOfSpark(String pom) {
        List<String> lines = pom.lines().map(String::strip).toList();
        int at = lines.indexOf("<artifactId>spark-sql_2.13</artifactId>");
        return lines.get(at + 1).replaceAll("</?scope>", "");
    }
}
