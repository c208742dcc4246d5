package org.adept.ingest.mapping;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.adept.ingest.identity.NumberBand;
import org.adept.ingest.identity.Treatment;
import org.adept.ingest.study.MappingDefinition.DatePattern;

/** A day of birth, in one of the mapping's patterns, becomes a band of ages on a day. */
final class AgeBand implements Treatment {
    private static final long serialVersionUID = 1L;
    private static final int OLDEST = 120;

    private final ValueReader.Day days;
    private final LocalDate on;
    private final int width;

    AgeBand(List<DatePattern> patterns, LocalDate on, int width) {
        this.days = new ValueReader.Day(patterns);
        this.on = on;
        this.width = width;
    }

    @Override
    public String treat(String cell) {
        Object read = days.read(cell.strip());
        if (read == null) {
            return NOT_UNDERSTOOD;
        }
        LocalDate born = LocalDate.ofEpochDay(PreciseDay.day((Long) read));
        int age = Period.between(born, on).getYears();
        return born.isAfter(on) || age > OLDEST ? NOT_UNDERSTOOD : NumberBand.of(age, width);
    }
}
