package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.adept.ingest.contract.AllowedFunctions;
import org.adept.ingest.contract.Codebook;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that messages send readers to name everything there is. */
class ReferencePagesTest {
    private static final Path ROOT = Path.of(System.getProperty("adept.root", ".."));

    @Test
    void everyRawColumnAndFunctionStandsInThePageOfMappings() throws IOException {
        String page = Files.readString(ROOT.resolve(MappingReader.PAGE));

        for (RawTable table : Contract.TABLES) {
            assertTrue(
                    page.contains(Codebook.markdown(table)),
                    "docs/mapping-file.md is stale for " + table.name() + "; take over what adept codebook --markdown "
                            + table.name() + " prints");
        }
        for (String function : AllowedFunctions.NAMES) {
            assertTrue(page.contains("`" + function + "`"), function);
        }
    }

    @Test
    void everyKeyStandsInThePageOfStudies() throws IOException {
        String page = Files.readString(ROOT.resolve(StudyReader.PAGE));

        for (String key : StudyReader.KEYS) {
            assertTrue(page.contains("| `" + key + "` |"), key);
        }
    }

    @Test
    void theWholeStudyOfThePageCanBeRead(@TempDir Path folder) throws IOException {
        String page = Files.readString(ROOT.resolve(StudyReader.PAGE));
        String whole = page.substring(page.lastIndexOf("```yaml\n") + 8, page.lastIndexOf("```"));
        String mapping = StudyFolder.MAPPING.replace("gender:", "cohort: Kull\n      region: Fylke\n      gender:");

        StudyDefinition study = StudyFolder.in(folder)
                .with("mappings/trondheim.yaml", mapping)
                .with("mappings/oslo.yaml", mapping)
                .with("exports/trondheim/a.csv", "")
                .with("exports/oslo/2024.csv", "")
                .with("exports/oslo/2025.csv", "")
                .with("study.yaml", whole)
                .read();

        assertEquals(4, study.releases().size());
        assertEquals(2, study.outcomes().size());
    }
}
