package org.adept.ingest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallTableFileTest {
    private static final SmallTableRow LATE =
            SmallTableRow.of(SmallTable.RISK, List.of("match-length", "", "10", "early"), 3);
    private static final SmallTableRow SOON =
            SmallTableRow.of(SmallTable.RISK, List.of("match-length", "", "9", "early"), 1);

    private final Path folder;

    SmallTableFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void rowsAreWrittenInTheOrderOfTheirKeysAndTimesBySize() {
        assertEquals(
                "outcome,margin,time,cause,count\nmatch-length,,9,early,1\nmatch-length,,10,early,3\n",
                SmallTableFile.text(SmallTable.RISK, List.of(LATE, SOON)));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<SmallTableRow> rows =
                List.of(SmallTableRow.of(SmallTable.FILES, List.of("a", "exports/x, \"y\".csv"), 4, 3, 0, 1));

        SmallTableFile.write(folder, SmallTable.FILES, rows);

        assertEquals(rows, SmallTableFile.read(folder, SmallTable.FILES));
    }

    @Test
    void quotesStandOnlyWhereNeeded() {
        String text = SmallTableFile.text(
                SmallTable.FILES, List.of(SmallTableRow.of(SmallTable.FILES, List.of("a", "b,c"), 1, 1, 0, 0)));

        assertTrue(text.endsWith("\na,\"b,c\",1,1,0,0\n"), text);
    }

    @Test
    void codesThatASpreadsheetWouldRunAreTextAndReadBack() throws IOException {
        List<SmallTableRow> rows = List.of(SmallTableRow.of(SmallTable.FUNNEL, List.of("", "1", "=1+1"), 7));

        SmallTableFile.write(folder, SmallTable.FUNNEL, rows);

        assertTrue(Files.readString(folder.resolve("funnel.csv")).endsWith(",1,'=1+1,7\n"));
        assertEquals(rows, SmallTableFile.read(folder, SmallTable.FUNNEL));
    }

    @Test
    void aTableThatWasNotWrittenHasNoRows() throws IOException {
        assertEquals(List.of(), SmallTableFile.read(folder, SmallTable.RATES));
    }

    @Test
    void twoRowsWithOneKeyAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SmallTableFile.text(SmallTable.RISK, List.of(SOON, SOON)));
    }

    @Test
    void aRowOfAnotherTableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SmallTableFile.text(SmallTable.RATES, List.of(SOON)));
    }

    @Test
    void aDamagedLineIsToldWithFileAndLineAndWithoutItsValue() throws IOException {
        Files.writeString(
                folder.resolve("risk.csv"), "outcome,margin,time,cause,count\na,,1,early,1\na,,2,early,Kari\n");

        String message =
                String.valueOf(assertThrows(SmallTableFault.class, () -> SmallTableFile.read(folder, SmallTable.RISK))
                        .getMessage());

        assertTrue(message.contains("risk.csv, line 3") && message.contains("count"), message);
        assertTrue(!message.contains("Kari"), message);
    }

    @Test
    void anotherHeaderIsTold() throws IOException {
        Files.writeString(folder.resolve("risk.csv"), "outcome,margin\n");

        assertThrows(SmallTableFault.class, () -> SmallTableFile.read(folder, SmallTable.RISK));
    }
}
