package org.adept.ingest.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adept.ingest.profile.StudyStart.Started;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.MappingReader;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Attribute;
import org.adept.ingest.study.StudyDefinition.AttributeType;
import org.adept.ingest.study.StudyDefinition.When;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;
import org.adept.ingest.testing.ProjectFiles;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyStartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Test
    void theDemoIsReadFromItsFilesAlone(@TempDir Path folder) throws IOException, StudyProblems {
        write(files("demo"), folder);

        StudyDefinition study = StudyReader.read(folder.resolve("study.yaml")).definition();
        long population = new StudyFolder(folder).ingest().population();

        assertEquals(5, study.sources().size(), "four programmes and the frame");
        assertEquals(LocalDate.of(2025, 12, 31), study.observedUntil());
        assertTrue(population > 3_500, "counted " + population);
    }

    @Test
    void mostColumnsOfTheHandWrittenMappingsAreGuessedRight(@TempDir Path folder) throws IOException, StudyProblems {
        Tally tally = new Tally();
        Path demo = folder.resolve("demo");
        write(files("demo"), demo);
        tally.add("demo", "nettskjema", demo.resolve("mappings/trondheim.yaml"));
        tally.add("demo", "wide", demo.resolve("mappings/bergen.yaml"));
        tally.add("demo", "english", demo.resolve("mappings/thessaloniki.yaml"));
        tally.add("demo", "register", demo.resolve("mappings/malmo.yaml"));
        Path one = folder.resolve("one");
        write(files("one-programme"), one);
        tally.add("one-programme", "spreadsheet", one.resolve("mappings/fjordbyen.yaml"));

        // headers of these files are in the word lists, so others fare worse
        System.out.println("adept init, columns mapped by hand that it finds: " + tally);
        assertTrue(tally.share() >= 0.95, tally.toString());
    }

    /** Nobody had these files in mind when the word lists were written: what is found here is found elsewhere. */
    @Test
    void ofFilesNobodyPreparedForTheIdentifiersAndGenderAreFound(@TempDir Path folder)
            throws IOException, StudyProblems {
        Path data = ProjectFiles.sharedData();
        assumeTrue(Files.isDirectory(data), "the public data sets are not on this machine");
        Tally tally = new Tally();
        write(List.of(data.resolve("star_tennessee/star_mlmrev.csv.gz")), folder.resolve("star"));
        tally.add("star", "star_mlmrev", folder.resolve("star/mappings/star-tennessee.yaml"));
        write(List.of(data.resolve("oulad/studentInfo.csv.gz")), folder.resolve("oulad"));
        Path oulad = folder.resolve("oulad/mappings/oulad.yaml");
        tally.add("oulad", "oulad", oulad);
        System.out.println("adept init, of files nobody prepared for: " + tally);

        // most of what was mapped by hand there are expressions and words of other fields
        assertTrue(tally.right >= 6, tally.toString());
        assertEquals(
                Optional.of("id_student"),
                Objects.requireNonNull(mapping(oulad).tables().get(0).columns().get("person_id"))
                        .column());
    }

    @Test
    void withoutANameForParticipantsOneColumnIsProposedNotTwelve(@TempDir Path folder)
            throws IOException, StudyProblems {
        StringBuilder text = new StringBuilder("gender,ethnicity,reading,maths,class\n");
        for (int i = 0; i < 400; i++) {
            text.append("%s,%s,%d,%d,%s\n"
                    .formatted(
                            i % 2 == 0 ? "female" : "male", "abc".charAt(i % 3), i % 90, i % 80, "xy".charAt(i % 2)));
        }
        Path file = Files.writeString(folder.resolve("pupils.csv"), text + text.substring(text.indexOf("\n") + 1));
        write(List.of(file), folder.resolve("study"));

        String written = everything(folder.resolve("study"));

        assertTrue(
                written.contains("participant_id: reading  # guess: no column names participants, and this one"),
                written);
        assertTrue(written.contains("#     ethnicity: {when: post, type: code}"), written);
    }

    @Test
    void headersInOtherLanguagesAreKnownToo(@TempDir Path folder) throws IOException, StudyProblems {
        StringBuilder danish = new StringBuilder("Deltagernummer;Køn;Uddannelse;Ansøgningsdato;Samtykke\n");
        StringBuilder dutch = new StringBuilder("Deelnemernummer,Geslacht,Opleiding,Aanmelddatum,Toestemming\n");
        StringBuilder finnish = new StringBuilder("Osallistujanumero\tSukupuoli\tKoulutusaste\tHakupäivä\tSuostumus\n");
        StringBuilder german =
                new StringBuilder("Teilnehmernummer;Geschlecht;Ausbildung;Bewerbungsdatum;Einwilligung\n");
        for (int i = 10; i < 40; i++) {
            danish.append("D%d;%s;gymnasium;%d.03.2023;ja\n".formatted(i, i % 3 == 0 ? "mand" : "kvinde", 1 + i % 28));
            dutch.append("N%d,%s,bachelor,%d-3-2023,ja\n".formatted(i, i % 3 == 0 ? "man" : "vrouw", 1 + i % 28));
            finnish.append(
                    "F%d\t%s\tlukio\t%d.3.2023\tkyllä\n".formatted(i, i % 3 == 0 ? "mies" : "nainen", 1 + i % 28));
            german.append("G%d;%s;master;%02d.03.2023;ja\n".formatted(i, i % 3 == 0 ? "m" : "w", 1 + i % 28));
        }
        Map<String, StringBuilder> texts = Map.of("dk", danish, "nl", dutch, "fi", finnish, "de", german);
        for (Map.Entry<String, StringBuilder> text : texts.entrySet()) {
            Path file = folder.resolve(
                    "in/" + text.getKey() + "/people." + (text.getKey().equals("fi") ? "tsv" : "csv"));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
            write(List.of(file), folder.resolve(text.getKey()));
            MappingDefinition made =
                    mapping(folder.resolve(text.getKey()).resolve("mappings/" + text.getKey() + ".yaml"));

            assertEquals(
                    List.of("consent", "entry_on", "gender", "participant_id", "stage"),
                    made.tables().get(0).columns().keySet().stream().sorted().toList(),
                    text.getKey());
            assertTrue(
                    Objects.requireNonNull(made.tables().get(0).columns().get("gender"))
                            .codes()
                            .containsValue("woman"),
                    text.getKey());
        }
    }

    @Test
    void noValueIsWrittenButFrequentCodes(@TempDir Path folder) throws IOException, StudyProblems {
        StringBuilder text = new StringBuilder("id;gender;comment;e-mail\n");
        for (int i = 100; i < 140; i++) {
            text.append("Q%d;%s;Hun sa %d;kari%d@example.org\n".formatted(i, i < 130 ? "kvinne" : "mann", i, i));
        }
        text.append("Q999;annet;sjeldent;ola@example.org\n");
        Path file = folder.resolve("people.csv");
        Files.writeString(file, text);
        write(List.of(file), folder.resolve("study"));

        String written = everything(folder.resolve("study"));

        assertTrue(written.contains("kvinne: woman"));
        assertTrue(written.contains("e-mail: drop  # guess: looks like e-mail addresses"), written);
        assertTrue(written.contains("and 1 rarer value, not shown"));
        assertTrue(written.contains("\"A999\""), "masks are shown");
        for (String secret : List.of("Q1", "Q999", "annet", "sjeldent", "Hun", "kari", "ola@", "example")) {
            assertFalse(written.contains(secret), secret);
        }
    }

    @Test
    void nothingIsEverOverwritten(@TempDir Path folder) throws IOException, StudyProblems {
        Path file = folder.resolve("exports/lab/people.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id,gender\na,f\nb,m\nc,f\n");
        Files.writeString(folder.resolve("study.yaml"), "study: mine\n");

        Started started = write(List.of(file), folder);

        assertEquals("study: mine\n", Files.readString(folder.resolve("study.yaml")));
        assertTrue(started.kept().contains("study.yaml"));
        assertTrue(started.toAdd().get(0).contains("programme: lab"));
        StudyProblems again = assertThrows(StudyProblems.class, () -> write(List.of(file), folder));
        assertTrue(again.problems().get(0).message().contains("overwrites nothing"));
    }

    @Test
    void theSameFilesGiveTheSameBytes(@TempDir Path folder) throws IOException, StudyProblems {
        write(files("one-programme"), folder.resolve("a/study"));
        write(files("one-programme"), folder.resolve("b/study"));

        assertEquals(everything(folder.resolve("a/study")), everything(folder.resolve("b/study")));
    }

    @Test
    void everyFileThatCannotBeReadIsToldAtOnceAndNoValueWithIt(@TempDir Path folder) throws IOException {
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path header = Files.writeString(folder.resolve("header.csv"), "id,gender\n");
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {1, 2, 0, 3, 4, 5});
        Path other = Files.writeString(folder.resolve("letter.docx"), "x");
        Path old = Files.writeString(folder.resolve("people.xls"), "x");
        Path cut = Files.write(folder.resolve("cut.csv.gz"), new byte[] {31, (byte) 139, 8, 0, 0});
        Path noHeader = Files.writeString(folder.resolve("twice.csv"), "kari,kari\n1,2\n");
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "not a workbook");

        StudyProblems stop = assertThrows(
                StudyProblems.class,
                () -> write(
                        List.of(folder.resolve("none.csv"), empty, header, binary, other, old, cut, noHeader, broken),
                        folder.resolve("study")));
        StudyProblems alsoStop =
                assertThrows(StudyProblems.class, () -> write(List.of(nothing), folder.resolve("study")));

        String told = String.join(
                "\n", stop.problems().stream().map(problem -> problem.message()).toList());
        for (String words : List.of(
                "found no such file",
                "is empty",
                "no row below it",
                "is not text",
                "found a file that is not read",
                "save it as .xlsx",
                "gzip",
                "has one name in columns 1 and 2",
                "workbook")) {
            assertTrue(told.contains(words), words + " in\n" + told);
        }
        assertFalse(told.contains("kari"), told);
        assertEquals(9, stop.problems().size());
        assertTrue(alsoStop.problems().get(0).message().contains("holds no file that is read"));
        assertFalse(Files.exists(folder.resolve("study")));
    }

    @Test
    void aLargeFileIsLookedAtInPartsAndTheMappingSaysSo(@TempDir Path folder) throws IOException, StudyProblems {
        Path file = folder.resolve("lab/people.csv");
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("id,gender,applied,note\n");
        for (int i = 0; i < 300_000; i++) {
            text.append("p%07d,%s,2024-%02d-01,%050d\n".formatted(i, i % 2 == 0 ? "f" : "m", 1 + i % 12, i));
        }
        Files.writeString(file, text);
        write(List.of(file), folder.resolve("study"));

        String written = Files.readString(folder.resolve("study/mappings/lab.yaml"));

        assertTrue(Files.size(file) > 20_000_000);
        assertTrue(written.contains("a part of it was looked at"), written);
        assertTrue(written.contains("gender:"), written);
    }

    @Test
    void filesOfTwoEncodingsShareAMapping(@TempDir Path folder) throws IOException, StudyProblems {
        Path people = Files.writeString(
                folder.resolve("deltakere.csv"),
                "Løpenummer;Kjønn\n" + "a;kvinne\nb;mann\n".repeat(10),
                Charset.forName("windows-1252"));
        Path matches = Files.writeString(
                folder.resolve("matcher.csv"),
                "Matchnummer,Løpenummer,Mentor,Startdato\n" + "m1,a,x,2024-01-05\n".repeat(10),
                StandardCharsets.UTF_8);
        StudyStart.write(List.of(people, matches), folder.resolve("lab"), Optional.of("lab"), TODAY);

        String text = Files.readString(folder.resolve("lab/mappings/lab.yaml"));
        new StudyFolder(folder.resolve("lab")).ingest();

        assertTrue(text.contains("read as windows-1252 with \";\""), text);
        assertEquals(
                List.of("participants", "matches"),
                mapping(folder.resolve("lab/mappings/lab.yaml")).tables().stream()
                        .map(TableMapping::table)
                        .toList());
    }

    private static Started write(List<Path> files, Path out) throws StudyProblems, IOException {
        return StudyStart.write(files, out, Optional.empty(), TODAY);
    }

    private static List<Path> files(String study) throws IOException {
        try (Stream<Path> walk = Files.walk(
                ProjectFiles.root().resolve("notebooks-data").resolve(study).resolve("exports"))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String everything(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("exports"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                text.append(folder.relativize(file)).append('\n').append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static MappingDefinition mapping(Path file) throws StudyProblems {
        return MappingReader.read(file, file.getFileName().toString(), List.of());
    }

    /** How many columns that a person mapped by hand were guessed from the same column of the file. */
    private static final class Tally {
        private static final Pattern TABLE = Pattern.compile("  (\\w+):");
        private static final Pattern ATTRIBUTE = Pattern.compile("    (\\w+): \\{when: \\w+, type: (\\w+).*");

        private long right;
        private final Map<String, String> wrong = new TreeMap<>();

        void add(String study, String name, Path guessed) throws StudyProblems {
            Path file = ProjectFiles.root().resolve("notebooks-data/" + study + "/mappings/" + name + ".yaml");
            Map<String, String> hand = columns(MappingReader.read(file, name, attributes(study)));
            Map<String, String> guess = columns(mapping(guessed));
            hand.forEach((column, source) -> {
                if (source.equals(guess.get(column))) {
                    right++;
                } else {
                    wrong.put(name + " " + column, source);
                }
            });
        }

        /** What the study declares beyond the contract; the study itself cannot be read without its exports. */
        private static List<Attribute> attributes(String study) {
            List<Attribute> attributes = new ArrayList<>();
            String table = "";
            try {
                for (String line :
                        Files.readAllLines(ProjectFiles.root().resolve("notebooks-data/" + study + "/study.yaml"))) {
                    Matcher heading = TABLE.matcher(line);
                    Matcher attribute = ATTRIBUTE.matcher(line);
                    table = heading.matches() ? heading.group(1) : table;
                    if (attribute.matches()) {
                        AttributeType type =
                                AttributeType.valueOf(attribute.group(2).toUpperCase(Locale.ROOT));
                        attributes.add(new Attribute(table, attribute.group(1), When.POST, type, false));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return attributes;
        }

        private static Map<String, String> columns(MappingDefinition mapping) {
            Map<String, String> columns = new TreeMap<>();
            for (TableMapping table : mapping.tables()) {
                table.columns().forEach((name, column) -> column.column()
                        .or(column::expression)
                        .ifPresent(source -> columns.put(table.table() + "." + name, source)));
                // names of items are free; steps have the contract's names
                table.fold().ifPresent(fold -> fold.columns()
                        .forEach((source, word) -> columns.put(
                                table.table() + "." + (fold.name().equals("item") ? source : word), source)));
            }
            return columns;
        }

        double share() {
            return (double) right / (right + wrong.size());
        }

        @Override
        public String toString() {
            return "%d right, %d not: %s".formatted(right, wrong.size(), wrong);
        }
    }
}
