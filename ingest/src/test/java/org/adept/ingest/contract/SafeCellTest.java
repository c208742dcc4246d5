package org.adept.ingest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+47 22 85 50 50",
                "-2+3",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\tplain",
                "\rplain",
                " =1+1",
                "\u00a0=1+1",
                "\ufeff=1+1",
                "\u200b=1+1",
                "\"=1+1\"",
                "'=1+1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM(A1)",
                "+5",
                "--1",
                "-1-1",
                "=",
            })
    void whatWouldRunIsWrittenAsTextAndReadBackAsItWas(String text) {
        String cell = SafeCell.written(text);

        assertEquals("'" + text, cell);
        assertEquals(text, SafeCell.read(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "-0.5",
                "-12",
                "-1.5E-9",
                "-Inf",
                "0.25",
                "woman",
                "one-to-one",
                "a=b",
                "'plain'",
                "'",
                "\u2212 3",
                "2024-01-01"
            })
    void whatIsHarmlessStaysAsItIs(String text) {
        assertEquals(text, SafeCell.written(text));
        assertEquals(text, SafeCell.read(SafeCell.written(text)));
    }

    @Test
    void everyTextComesBackAsItWas() {
        Random random = new Random(5);
        String marks = "='\"-+@\t 1.E5a,;\ufeff\uff1d";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(marks.charAt(random.nextInt(marks.length())));
            }
            String row = CsvLine.of(List.of(text.toString(), "x"));

            assertEquals(List.of(text.toString(), "x"), CsvLine.fields(row.substring(0, row.length() - 1)));
        }
    }
}
