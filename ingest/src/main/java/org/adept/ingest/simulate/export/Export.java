package org.adept.ingest.simulate.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.adept.ingest.simulate.Circle;
import org.adept.ingest.simulate.Mentor;

/** The files of one programme, or of some of its intakes, being written in one dialect. */
interface Export extends Closeable {
    /** Writes mentors who begin in an intake; dialects without mentors in their lists write nothing. */
    void mentors(List<Mentor> mentors, int cohort, Faults faults) throws IOException;

    /** Writes a circle: all its rows, in the order of its mentees. */
    void circle(Circle circle, Faults faults) throws IOException;

    /** The files, for counting. */
    List<Sheet> sheets();

    @Override
    default void close() throws IOException {
        for (Sheet sheet : sheets()) {
            sheet.close();
        }
    }
}
