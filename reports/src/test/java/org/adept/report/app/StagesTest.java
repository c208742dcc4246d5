package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the stages say on the way. */
final class StagesTest {
    @Test
    void oneIsNotInThePlural() {
        assertEquals("1 file", Stages.counted(1, "file"));
        assertEquals("0 files", Stages.counted(0, "file"));
        assertEquals("2,049 findings", Stages.counted(2049, "finding"));
    }
}
