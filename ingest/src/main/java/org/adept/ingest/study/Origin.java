package org.adept.ingest.study;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.adept.ingest.study.StudyDefinition.Source;

/**
 * What a file's rows must know of the source it came with, this year or in an earlier batch.
 *
 * @param extractedOn day the file was taken out
 * @param handedIn raw tables the source makes, of this file or of others
 * @param listsMentors whether the source lists mentors among participants
 */
public record Origin(LocalDate extractedOn, Set<String> handedIn, boolean listsMentors) {
    public Origin {
        handedIn = Set.copyOf(handedIn);
    }

    public static Origin of(Source source) {
        Set<String> tables = source.mapping().tables().stream()
                .map(MappingDefinition.TableMapping::table)
                .collect(Collectors.toSet());
        return new Origin(source.extractedOn(), tables, source.listsMentors());
    }

    /** Days since 1970-01-01. */
    public int extractedOnDay() {
        return Math.toIntExact(extractedOn.toEpochDay());
    }
}
