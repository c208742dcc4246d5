package org.adept.ingest.simulate.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void theMappingKnowsEveryNorwegianTextThatIsWritten() throws StudyProblems {
        assertEveryTextIsMapped(NettskjemaExport.WORDING, mapping("demo", "trondheim"));
    }

    @Test
    void theMappingKnowsEveryShortCodeThatIsWritten() throws StudyProblems {
        assertEveryTextIsMapped(WideExport.WORDING, mapping("demo", "bergen"));
    }

    @Test
    void theMappingKnowsEverySwedishTextThatIsWritten() throws StudyProblems {
        assertEveryTextIsMapped(RegisterExport.WORDING, mapping("demo", "malmo"));
    }

    @Test
    void theMappingKnowsEveryTextOfTheSpreadsheet() throws StudyProblems {
        assertEveryTextIsMapped(SpreadsheetExport.WORDING, mapping("one-programme", "fjordbyen"));
    }

    private static void assertEveryTextIsMapped(Wording wording, MappingDefinition mapping) {
        wording.texts().forEach((column, texts) -> {
            List<Map<String, String>> lists = codeLists(mapping, column);
            assertFalse(lists.isEmpty(), () -> "no code list for " + column);
            for (Map<String, String> list : lists) {
                texts.forEach((code, text) -> assertTrue(
                        code.equals(list.get(text)), () -> column + ": " + text + " does not become " + code));
            }
        });
    }

    private static List<Map<String, String>> codeLists(MappingDefinition mapping, String column) {
        List<Map<String, String>> lists = new ArrayList<>();
        for (MappingDefinition.TableMapping table : mapping.tables()) {
            MappingDefinition.ColumnMapping mapped = table.columns().get(column);
            if (mapped != null && !mapped.codes().isEmpty()) {
                lists.add(mapped.codes());
            }
        }
        return lists;
    }

    private static MappingDefinition mapping(String study, String programme) throws StudyProblems {
        StudyDefinition definition = StudyReader.read(
                        CommittedStudies.FOLDER.resolve(study).resolve("study.yaml"))
                .definition();
        return definition.sources().stream()
                .filter(source -> source.programme().equals(programme))
                .findFirst()
                .orElseThrow()
                .mapping();
    }
}
