package org.adept.ingest.profile;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The organiser's workbook come back: its mapping is known to the letter. */
final class FilledWorkbook {
    private static final String INSTRUMENT = "relationship";

    private final WorkbookWords words;

    private FilledWorkbook(WorkbookWords words) {
        this.words = words;
    }

    static boolean isWorkbook(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Empty when the sheets or headings are not those of the workbook. */
    static Optional<FilledWorkbook> of(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                headers.put(sheet.getName(), header(sheet));
            }
            return WorkbookWords.LANGUAGES.stream()
                    .map(WorkbookWords::in)
                    .filter(words -> words.sheets().stream()
                            .allMatch(sheet -> List.copyOf(words.headings(sheet).keySet())
                                    .equals(headers.get(words.word("sheet." + sheet)))))
                    .findFirst()
                    .map(FilledWorkbook::new);
        } catch (ExcelReaderException notWorkbook) {
            return Optional.empty();
        } catch (FileSystemException unreadable) {
            throw unreadable;
        } catch (IOException notZip) {
            return Optional.empty();
        }
    }

    private static List<String> header(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.findFirst()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText().strip())
                            .toList())
                    .orElse(List.of());
        }
    }

    String mapping() {
        List<String> lines = new ArrayList<>();
        lines.add("# yaml-language-server: $schema=../.adept/mapping.schema.json");
        lines.add("# Written by adept init for the workbook of adept init --workbook: nothing is guessed.");
        lines.add("format: xlsx");
        lines.add("tables:");
        lines.add("  participants:");
        lines.add("    from: " + from("participants"));
        lines.add("    columns:");
        columns(lines, "participants", "participants.", "      ");
        lines.add("      entry_on: " + YamlWords.of(words.word("milestones.applied")));
        lines.add("  milestones:");
        lines.add("    from: " + from("participants"));
        lines.add("    columns: {participant_id: " + YamlWords.of(words.word("participants.participant_id")) + "}");
        lines.add("    fold:");
        lines.add("      name: milestone");
        lines.add("      value: \"on\"");
        lines.add("      columns:");
        fold(lines, "participants", "milestones.", "        ");
        lines.add("  matches:");
        lines.add("    from: " + from("matches"));
        lines.add("    columns:");
        columns(lines, "matches", "matches.", "      ");
        lines.add("  feedback:");
        for (String wave : List.of("start", "end")) {
            lines.add("    - from: " + from(wave));
            lines.add("      columns:");
            columns(lines, wave, "feedback.", "        ");
            lines.add("        instrument: {constant: " + INSTRUMENT + "}");
            lines.add("        wave: {constant: " + wave + "}");
            lines.add("      fold:");
            lines.add("        name: item");
            lines.add("        value: response");
            lines.add("        columns:");
            fold(lines, wave, "item.", "          ");
        }
        return String.join("\n", lines) + "\n";
    }

    private String from(String sheet) {
        return YamlWords.quoted("*.xlsx#" + words.word("sheet." + sheet));
    }

    private void columns(List<String> lines, String sheet, String prefix, String indent) {
        words.headings(sheet).forEach((heading, key) -> {
            if (key.startsWith(prefix)) {
                String column = key.substring(prefix.length());
                Optional<String> list = words.listOf(key);
                String value = YamlWords.of(heading);
                lines.add(indent + column + ": "
                        + list.map(name -> "{column: " + value + ", codes: " + YamlWords.flow(words.codes(name)) + "}")
                                .orElse(value));
            }
        });
    }

    private void fold(List<String> lines, String sheet, String prefix, String indent) {
        words.headings(sheet).forEach((heading, key) -> {
            if (key.startsWith(prefix)) {
                lines.add(indent + YamlWords.of(heading) + ": " + key.substring(prefix.length()));
            }
        });
    }

    String study(String name, GuessedStudy.Source source, LocalDate today) {
        List<String> lines = new ArrayList<>(List.of(
                "# yaml-language-server: $schema=.adept/study.schema.json",
                "# Written by adept init. docs/study-file.md tells every key. Next: adept check study.yaml",
                "study: " + YamlWords.of(name),
                "observed-until: " + today + "  # guess: today; write the last day on which the workbook was right",
                "# population: {gender: woman}   # everyone is counted until you say who",
                "sources:",
                source.line(),
                "# cohorts: {publish: 3-year-blocks}   # adept check tells how many numbers each choice would show",
                "formats:",
                "  format: {levels: [one-to-one, group, mixed], reference: one-to-one}",
                "  mode: {levels: [in-person, online, hybrid], reference: in-person}",
                "instruments:",
                "  " + INSTRUMENT + ":",
                "    scale: [1, 5]",
                "    items:"));
        WorkbookWords.ITEMS.forEach(
                item -> lines.add("      " + item + ": " + YamlWords.quoted(words.word("item." + item))));
        boolean norwegian = words.language().equals("nb");
        lines.addAll(List.of(
                "releases:",
                "  - {to: research, profile: controlled}",
                "  - {to: funder, profile: public}",
                "  - {to: organiser, programme: each, profile: internal}",
                "languages: " + (norwegian ? "[nb, en]" : "[en, nb]")));
        return String.join("\n", lines) + "\n";
    }
}
