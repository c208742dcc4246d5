package org.adept.ingest.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out from the first lines of a file which character stands between its fields and which one around them. */
final class Separators {
    /** Tried in this order; the first of equals wins. */
    private static final char[] TRIED = {',', ';', '\t', '|', ':', '^', '\u001f'};

    private static final int RECORDS = 200;

    private final String sample;
    private final char quote;
    private final Set<String> wanted;

    /**
     * @param sample the first lines, whole ones
     * @param quote around fields
     * @param wanted names of columns that somebody asks for; may be empty
     */
    Separators(String sample, char quote, Set<String> wanted) {
        this.sample = sample;
        this.quote = quote;
        this.wanted = wanted;
    }

    /**
     * What one separator makes of the sample.
     *
     * @param found wanted columns in the header
     * @param columns fields of the header
     * @param even records with as many fields as the header
     */
    record Cut(char separator, int found, int columns, int even, int records) {
        boolean isEven() {
            return even * 10 >= records * 9;
        }
    }

    /** The separator that gives most of the wanted columns, then the evenest records, then the most columns. */
    Optional<Cut> best() {
        List<Cut> cuts = new ArrayList<>();
        for (char separator : TRIED) {
            if (separator != quote) {
                cuts.add(cut(separator));
            }
        }
        return cuts.stream()
                .filter(cut -> cut.columns() > 1)
                .max(Comparator.comparingInt(Cut::found)
                        .thenComparing(Cut::isEven)
                        .thenComparingInt(Cut::columns)
                        .thenComparing(Comparator.comparingInt((Cut cut) -> cuts.indexOf(cut))
                                .reversed()));
    }

    /** What a given separator makes of it. */
    Cut cut(char separator) {
        int columns = 0;
        int found = 0;
        int even = 0;
        int records = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(sample)) {
            for (CsvRecord record : reader) {
                if (columns == 0) {
                    columns = record.getFieldCount();
                    Set<String> names = new HashSet<>();
                    record.getFields().forEach(name -> names.add(ColumnName.of(name)));
                    found = (int) wanted.stream().filter(names::contains).count();
                } else {
                    records++;
                    even += record.getFieldCount() == columns ? 1 : 0;
                }
                if (records == RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException unclosed) {
            // what came before the open quote tells enough
        }
        return new Cut(separator, found, columns, even, records);
    }

    /** A double quote, or a single one where the header's names all stand in single ones. */
    static char quote(String sample) {
        int end = sample.indexOf('\n');
        String header = (end < 0 ? sample : sample.substring(0, end)).strip();
        boolean single = header.length() > 1 && header.startsWith("'") && header.endsWith("'");
        return single && header.indexOf('"') < 0 ? '\'' : '"';
    }

    /** How a separator is written in a message. */
    static String shown(char separator) {
        return separator == '\t'
                ? "tab"
                : Character.isISOControl(separator) ? "a control character" : "\"" + separator + "\"";
    }
}
