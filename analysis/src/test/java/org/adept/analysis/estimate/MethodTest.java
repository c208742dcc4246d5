package org.adept.analysis.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodTest {
    private static final Path PAGES = Path.of(System.getProperty("adept.root", ".."), "docs", "methods");

    /** What widens findings for their number, and is no finding's own method. */
    private static final Set<String> ADJUSTMENTS = Set.of("holm", "false-discovery-rate", "false-coverage-rate");

    private static final List<String> SECTIONS =
            List.of("Question.", "Estimand.", "Formula.", "Assumptions.", "When they fail.", "Source.");

    @ParameterizedTest
    @EnumSource
    void eachMethodHasAPageWithAllItsSections(Method method) throws IOException {
        assertPage(method.code());
    }

    @Test
    void eachAdjustmentHasAPageWithAllItsSections() throws IOException {
        for (String adjustment : ADJUSTMENTS) {
            assertPage(adjustment);
        }
    }

    private static void assertPage(String code) throws IOException {
        String page = Files.readString(PAGES.resolve(code + ".md"));

        assertTrue(page.lines().findFirst().orElse("").endsWith("(`" + code + "`)"), page);
        for (String section : SECTIONS) {
            assertTrue(page.contains("\n**" + section + "** "), code + " lacks " + section);
        }
    }

    @Test
    void eachPageBelongsToAMethodOrAnAdjustment() throws IOException {
        Set<String> codes = Stream.of(Method.values()).map(Method::code).collect(Collectors.toSet());

        try (Stream<Path> pages = Files.list(PAGES)) {
            List<String> strangers = pages.map(
                            page -> page.getFileName().toString().replace(".md", ""))
                    .filter(name -> !codes.contains(name) && !ADJUSTMENTS.contains(name) && !name.equals("README"))
                    .toList();
            assertEquals(List.of(), strangers);
        }
    }

    @Test
    void codesAreWordsWithHyphens() {
        assertEquals("kaplan-meier", Method.KAPLAN_MEIER.code());
    }
}
