package org.adept.ingest.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.adept.ingest.testing.ProjectFiles;
import org.junit.jupiter.api.Test;

/** Every rule has its page, and every page is what its rule says. */
class RulePagesTest {
    private static final Path FOLDER = ProjectFiles.root().resolve("docs/checks");
    private static final String RENEW = "./mvnw -q -pl ingest test -Dtest=RulePagesTest -Dadept.renew=true";

    @Test
    void thePagesAreThoseOfTheRules() throws IOException {
        Map<String, String> pages = RulePages.all();
        if (Boolean.getBoolean("adept.renew")) {
            renew(pages);
        }

        assertEquals(pages.keySet(), kept(), "docs/checks holds other pages; renew them with " + RENEW);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertEquals(
                    page.getValue(),
                    Files.readString(FOLDER.resolve(page.getKey())),
                    "docs/checks/" + page.getKey() + " is stale; renew the pages with " + RENEW);
        }
    }

    private static void renew(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : kept()) {
            Files.delete(FOLDER.resolve(file));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static SortedSet<String> kept() throws IOException {
        if (!Files.exists(FOLDER)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
