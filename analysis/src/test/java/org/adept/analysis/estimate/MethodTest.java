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
    private static final List<String> SECTIONS =
            List.of("Question.", "Estimand.", "Formula.", "Assumptions.", "When they fail.", "Source.");

    @ParameterizedTest
    @EnumSource
    void eachMethodHasAPageWithAllItsSections(Method method) throws IOException {
        String page = Files.readString(PAGES.resolve(method.code() + ".md"));

        assertTrue(page.lines().findFirst().orElse("").endsWith("(`" + method.code() + "`)"), page);
        for (String section : SECTIONS) {
            assertTrue(page.contains("\n**" + section + "** "), method.code() + " lacks " + section);
        }
    }

    @Test
    void eachPageBelongsToAMethod() throws IOException {
        Set<String> codes = Stream.of(Method.values()).map(Method::code).collect(Collectors.toSet());

        try (Stream<Path> pages = Files.list(PAGES)) {
            List<String> strangers = pages.map(
                            page -> page.getFileName().toString().replace(".md", ""))
                    .filter(name -> !codes.contains(name) && !name.equals("README"))
                    .toList();
            assertEquals(List.of(), strangers);
        }
    }

    @Test
    void codesAreWordsWithHyphens() {
        assertEquals("kaplan-meier", Method.KAPLAN_MEIER.code());
    }
}
