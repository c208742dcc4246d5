package org.adept.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels bokmaal = new Labels(
            Words.in("nb"),
            Map.of("region", Map.of("", Map.of("nb", "Landsdel"), "north", Map.of("nb", "Nord", "en", "North"))));

    @Test
    void theStudysOwnNamesStandFirst() {
        assertEquals("Landsdel", bokmaal.dimension("region"));
        assertEquals("Nord", bokmaal.level("region", "north"));
        assertEquals("der landsdel er «Nord»", bokmaal.phrase("region", "north"));
    }

    @Test
    void thenTheBundles() {
        assertEquals("Form", bokmaal.dimension("format"));
        assertEquals("Én-til-én", bokmaal.level("format", "one-to-one"));
        assertEquals("i gruppementoring", bokmaal.phrase("format", "group"));
        assertEquals("i Trondheim", bokmaal.phrase("programme", "Trondheim"));
        assertEquals("Møttes minst én gang", bokmaal.name("step", "first-meeting"));
    }

    @Test
    void elseTheCodeAsItIs() {
        assertEquals("south", bokmaal.level("region", "south"));
        assertEquals("Ukjent", bokmaal.level("region", "unknown"));
        assertEquals("own-step", bokmaal.name("step", "own-step"));
    }

    @Test
    void levelsPutTogetherAreListed() {
        assertEquals("Nettbasert og Hybrid", bokmaal.level("mode", "online+hybrid"));
    }
}
