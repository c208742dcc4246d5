package org.adept.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static final long[] EDGES = {0, 1, -1, 63, 64, -64, -65, 127, 128, 1 << 20, Long.MAX_VALUE, Long.MIN_VALUE};

    @Test
    void numbersOfEverySizeComeBackAsTheyWere() {
        PackedOutput output = new PackedOutput();
        for (long edge : EDGES) {
            output.number(edge);
        }
        output.whole(0);
        output.whole(Integer.MAX_VALUE);
        output.whole(Integer.MIN_VALUE);
        output.flag(true);
        PackedInput input = opened(output);
        for (long edge : EDGES) {
            assertEquals(edge, input.number());
        }
        assertEquals(0, input.whole());
        assertEquals(Integer.MAX_VALUE, input.whole());
        assertEquals(Integer.MIN_VALUE, input.whole());
        assertTrue(input.flag());
        assertFalse(input.hasMore());
    }

    @Test
    void aTextThatWasWrittenLatelyIsToldByItsPlaceAndReadAsTheSameObject() {
        PackedOutput output = new PackedOutput();
        output.text("in-person");
        int once = output.size();
        output.text("in-person");
        assertTrue(output.size() - once <= 2, "told in two bytes, not in " + (output.size() - once));
        PackedInput input = opened(output);
        assertSame(input.text(), input.text());
    }

    @Test
    void whatWasTakenForgetsWhatCameBefore() {
        PackedOutput output = new PackedOutput();
        output.text("online");
        byte[] first = output.take();
        output.text("online");
        byte[] second = output.take();
        assertArrayEquals(first, second);
        PackedInput input = new PackedInput();
        input.open(second);
        assertEquals("online", input.text(), "read alone, as another partition would");
    }

    @Test
    void halfALetterThatAnExpressionCutOffSpoilsNoOtherText() {
        String cut = "a\uD83D";
        PackedOutput output = new PackedOutput();
        output.text(cut);
        output.text(cut);
        output.text("after");
        PackedInput input = opened(output);
        assertEquals("a?", input.text());
        assertEquals("a?", input.text());
        assertEquals("after", input.text());
    }

    @Test
    void rowsOfEveryShapeComeBackAsTheyWereWhateverTheirOrder() {
        SplittableRandom random = new SplittableRandom(20261124);
        List<RawRow> rows = new ArrayList<>();
        PackedOutput output = new PackedOutput();
        for (int i = 0; i < 5000; i++) {
            RawRow row = new RawRow(
                    random.nextInt(13),
                    random.nextInt(300),
                    random.nextLong(1L << 40),
                    random.nextBoolean(),
                    values(random));
            for (int reason = random.nextInt(8) - 5; reason > 0; reason--) {
                row.because("reason " + reason);
            }
            rows.add(row);
            row.write(output);
        }
        PackedInput input = opened(output);
        for (RawRow row : rows) {
            RawRow read = RawRow.read(input);
            assertEquals(row.table(), read.table());
            assertEquals(row.file(), read.file());
            assertEquals(row.line(), read.line());
            assertEquals(row.repeatsByDesign(), read.repeatsByDesign());
            assertEquals(row.reasons(), read.reasons());
            assertEquals(row.size(), read.size());
            assertTrue(row.sameValues(read));
        }
        assertFalse(input.hasMore());
    }

    private static @Nullable Object[] values(SplittableRandom random) {
        @Nullable Object[] values = new @Nullable Object[random.nextInt(70)];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = switch (random.nextInt(5)) {
                case 0 -> null;
                case 1 -> (Object) random.nextLong();
                case 2 -> "participant-" + random.nextInt(2000);
                case 3 -> "ŋ".repeat(random.nextInt(60));
                default -> List.of("online", "", "in-person").get(random.nextInt(3));
            };
        }
        return values;
    }

    private static PackedInput opened(PackedOutput output) {
        PackedInput input = new PackedInput();
        input.open(output.take());
        return input;
    }
}
