package org.adept.ingest.spark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.adept.ingest.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class ValueFreeTest {
    @Test
    void aFailedTaskTellsItsKindAndPlaceAndNoCell() {
        Exception failed = assertThrows(Exception.class, () -> SharedSpark.session()
                .context()
                .parallelize(List.of("kari@example.org"), 1)
                .map(Integer::parseInt)
                .collect());

        StringWriter told = new StringWriter();
        ValueFree.of(failed).printStackTrace(new PrintWriter(told));

        assertTrue(failed.toString().contains("kari@example.org"), "what Spark tells holds the cell");
        assertFalse(told.toString().contains("kari@example.org"), told.toString());
        assertTrue(told.toString().contains("SparkException"), told.toString());
    }
}
