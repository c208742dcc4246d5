package org.adept.ingest.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.NearestWord;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.identity.GuardedFile;
import org.adept.ingest.identity.IdentityGuard;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.mapping.ExpressionBinder.Wanted;
import org.adept.ingest.read.ColumnName;
import org.adept.ingest.read.CsvFormat;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.study.FileGlob;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.MappingDefinition.Lookup;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.SheetName;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Source;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems.Problem;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Binds every mapping to the headers of its files, and reads the lookups. */
public final class Mappings {
    private final StudyFile study;
    private final ExpressionBinder binder;
    private final Map<String, TableLayout> layouts = new LinkedHashMap<>();
    private final List<LookupTable> tables = new ArrayList<>();
    private final List<LookupName> names = new ArrayList<>();
    private final Map<String, FileScan> outside = new TreeMap<>();
    private final List<GuardedFile> guarded = new ArrayList<>();
    private final IdentityGuard guard = new IdentityGuard();
    private final Set<String> lookedInto = new HashSet<>();
    private final List<Problem> definition = new ArrayList<>();
    private final List<Problem> data = new ArrayList<>();

    /** A lookup as bookkeeping names it. */
    public record LookupName(String source, String lookup) {}

    private Mappings(StudyFile study, ExpressionBinder binder) {
        this.study = study;
        this.binder = binder;
        for (RawTable table : Contract.TABLES) {
            layouts.put(table.name(), TableLayout.of(table, study.definition()));
        }
    }

    /**
     * What came of binding.
     *
     * @param files one plan for each file, in order
     * @param lookups every lookup's rows
     * @param lookupNames their names, in the same order
     * @param outside files of lookups that are not files of a source, by name
     * @param guarded every file, the lookups' own included, as the guard knows it
     * @param lookedUp what the guard saw in files that are only looked into
     * @param definition problems of the definition
     * @param data problems of the files
     */
    public record Bound(
            List<FilePlan> files,
            List<LookupTable> lookups,
            List<LookupName> lookupNames,
            List<FileScan> outside,
            List<GuardedFile> guarded,
            Sightings lookedUp,
            List<Problem> definition,
            List<Problem> data) {}

    /** The slots of every raw table. */
    public static Map<String, TableLayout> layouts(StudyDefinition study) {
        Map<String, TableLayout> layouts = new LinkedHashMap<>();
        Contract.TABLES.forEach(table -> layouts.put(table.name(), TableLayout.of(table, study)));
        return layouts;
    }

    /** Expressions that may not be used, found before any data are read. */
    public static List<Problem> refusedExpressions(StudyDefinition study) {
        List<Problem> problems = new ArrayList<>();
        study.sources().stream().map(Source::mapping).distinct().forEach(mapping -> {
            mapping.lookups().forEach(lookup -> lookup.where()
                    .ifPresent(
                            where -> refuse(mapping.file(), "lookups." + lookup.name() + ".where", where, problems)));
            for (TableMapping table : mapping.tables()) {
                String place = "tables." + table.table();
                table.where().ifPresent(where -> refuse(mapping.file(), place + ".where", where, problems));
                table.columns().forEach((name, column) -> column.expression()
                        .ifPresent(expression ->
                                refuse(mapping.file(), place + ".columns." + name, expression, problems)));
            }
        });
        return problems;
    }

    private static void refuse(String file, String where, String expression, List<Problem> problems) {
        ExpressionGuard.of(expression).refusals().forEach(refusal -> problems.add(new Problem(file, where, refusal)));
    }

    /**
     * Binds every mapping.
     *
     * @param keys by source, the programme's key for pseudonyms; empty where nothing is pseudonymised
     */
    public static Bound bind(StudyFile study, List<FileScan> scans, ExpressionBinder binder, List<byte[]> keys)
            throws IOException {
        Mappings mappings = new Mappings(study, binder);
        List<FilePlan> plans = new ArrayList<>();
        List<Source> sources = study.definition().sources();
        for (int source = 0; source < sources.size(); source++) {
            int index = source;
            List<FileScan> own =
                    scans.stream().filter(scan -> scan.file().source() == index).toList();
            plans.addAll(mappings.source(sources.get(source), own, keys.get(source)));
        }
        mappings.declaredInVain();
        return new Bound(
                List.copyOf(plans),
                List.copyOf(mappings.tables),
                List.copyOf(mappings.names),
                List.copyOf(mappings.outside.values()),
                List.copyOf(mappings.guarded),
                mappings.guard.sightings(),
                List.copyOf(mappings.definition),
                List.copyOf(mappings.data));
    }

    private List<FilePlan> source(Source source, List<FileScan> scans, byte[] key) throws IOException {
        MappingDefinition mapping = source.mapping();
        Map<Lookup, Integer> positions = new HashMap<>();
        for (Lookup lookup : mapping.lookups()) {
            positions.put(lookup, tables.size());
            names.add(new LookupName(source.programme(), lookup.name()));
            tables.add(lookup(source, lookup, scans, key));
        }
        sheets(mapping, scans);
        List<FilePlan> plans = new ArrayList<>();
        for (FileScan scan : scans) {
            IdentityPlan identity = identity(source, scan, key);
            plans.add(new FileBinding(source, scan, identity, positions, layouts, binder, definition, data).plan());
        }
        return plans;
    }

    /** What sheets there are is known only now. */
    private void sheets(MappingDefinition mapping, List<FileScan> scans) {
        for (TableMapping table : mapping.tables()) {
            boolean found = scans.stream()
                    .anyMatch(
                            scan -> FileGlob.meansName(table.from(), scan.file().name()));
            if (!found) {
                List<String> sheets = scans.stream()
                        .map(scan -> scan.file().sheet())
                        .filter(sheet -> !sheet.isEmpty())
                        .distinct()
                        .toList();
                data.add(new Problem(
                        mapping.file(),
                        "tables." + table.table() + ".from",
                        "found \"" + table.from() + "\", which no sheet of its workbooks matches; expected one of "
                                + (sheets.isEmpty() ? "a workbook that has sheets" : MissingColumns.told(sheets))
                                + ". Change the pattern."));
            }
        }
    }

    /** A lookup's file that is none of its source's; it belongs to the data like they do. */
    private List<FileScan> outside(Source source, Lookup lookup) throws IOException {
        List<FileScan> found = new ArrayList<>();
        for (String name : study.lookupFiles(source, lookup)) {
            String path = study.resolve(name).toString();
            CsvFormat format = CsvFormat.of(source.mapping().reading());
            for (SourceFile part : new SourceFile(-1, -1, source.programme(), name, path, format).parts()) {
                if (FileGlob.meansName(fileName(lookup.file()), part.name())) {
                    found.add(
                            outside.containsKey(part.name())
                                    ? outside.get(part.name())
                                    : FileScan.of(part, FileScan.CHUNK, WantedColumns.of(source.mapping())));
                }
            }
        }
        found.forEach(scan -> outside.put(scan.file().name(), scan));
        return found;
    }

    /** The last part of a path; a sheet's name stays with it. */
    private static String fileName(String pattern) {
        String workbook = SheetName.workbook(pattern);
        return pattern.substring(workbook.lastIndexOf('/') + 1);
    }

    private LookupTable lookup(Source source, Lookup lookup, List<FileScan> scans, byte[] key) throws IOException {
        String mapping = source.mapping().file();
        List<FileScan> found = scans.stream()
                .filter(scan -> FileGlob.meansName(lookup.file(), scan.file().name()))
                .toList();
        if (found.isEmpty()) {
            found = outside(source, lookup);
        }
        if (found.size() != 1) {
            data.add(new Problem(
                    mapping,
                    "lookups." + lookup.name() + ".file",
                    "means " + found.size() + " files; expected one. Change the pattern."));
            return new LookupTable();
        }
        FileScan scan = found.get(0);
        boolean complete = scan.problems().isEmpty();
        List<String> wanted = new ArrayList<>(lookup.keys().values());
        wanted.addAll(lookup.columns().keySet());
        for (String column : wanted) {
            if (complete && !scan.header().contains(ColumnName.of(column))) {
                data.add(new MissingColumns(scan, mapping, wanted)
                        .missing(column, "lookups." + lookup.name(), scan.header()));
                complete = false;
            }
        }
        if (!complete) {
            return new LookupTable();
        }
        return LookupTable.read(
                scan,
                lookup.name(),
                mapping,
                List.copyOf(lookup.keys().values()),
                List.copyOf(lookup.columns().keySet()),
                lookup.where()
                        .map(where -> wanted(where, lookup, source.mapping(), scan.header()))
                        .orElse(record -> true),
                gate(source, scan, key),
                data);
    }

    private IdentityPlan identity(Source source, FileScan scan, byte[] key) {
        IdentityPlan plan = IdentityPlan.of(source, scan.file().name(), scan.header(), key);
        guarded.add(plan.guarded());
        return plan;
    }

    /** Looks at the records of a file no rows are made of, since nobody else does, and treats them. */
    private RecordGate gate(Source source, FileScan scan, byte[] key) {
        IdentityPlan plan = identity(source, scan, key);
        boolean makesRows = source.mapping().tables().stream()
                .anyMatch(table -> FileGlob.meansName(table.from(), scan.file().name()));
        boolean looks = !makesRows
                && lookedInto.add(scan.file().path() + '\n' + source.mapping().file());
        return (line, record) -> {
            if (looks) {
                guard.look(plan.guarded(), line, record);
            }
            return plan.treatments().treat(record);
        };
    }

    /** Columns that a mapping's identity names and no file has. */
    private void declaredInVain() {
        study.definition().sources().stream().map(Source::mapping).distinct().forEach(mapping -> {
            Set<String> there = new TreeSet<>();
            guarded.stream()
                    .filter(file -> file.mapping().equals(mapping.file()))
                    .forEach(file -> there.addAll(file.header()));
            mapping.identity().keySet().stream()
                    .filter(column -> !there.contains(ColumnName.of(column)) && !there.isEmpty())
                    .forEach(column -> definition.add(new Problem(
                            mapping.file(),
                            "identity.columns." + column,
                            "found a column that no file of its sources has; expected one of theirs"
                                    + NearestWord.of(column, List.copyOf(there))
                                            .map(near -> ", nearest: " + near)
                                            .orElse("")
                                    + ". Mend the name, or take it out.")));
        });
    }

    /** Which of a lookup's records are looked into; every one when the condition cannot be used, since nothing runs. */
    private Predicate<String[]> wanted(String where, Lookup lookup, MappingDefinition mapping, List<String> header) {
        String place = "lookups." + lookup.name() + ".where";
        List<String> unknown = ExpressionGuard.of(where).unknownColumns(header);
        unknown.forEach(message -> definition.add(new Problem(mapping.file(), place, message)));
        if (!unknown.isEmpty()) {
            return record -> true;
        }
        try {
            BoundExpression condition = binder.bind(new Wanted(where, "boolean"), ExpressionBinder.texts(header));
            return record -> condition.holds(texts(record, mapping.missing()));
        } catch (ExpressionBinder.Untypeable untypeable) {
            definition.add(new Problem(
                    mapping.file(),
                    place,
                    "is not a condition over text columns (" + untypeable.getMessage()
                            + "); expected types and numbers of arguments that fit. Cast where needed."));
            return record -> true;
        }
    }

    private static GenericInternalRow texts(String[] record, List<String> missing) {
        GenericInternalRow row = new GenericInternalRow(record.length);
        for (int i = 0; i < record.length; i++) {
            row.update(i, missing.contains(record[i]) ? null : UTF8String.fromString(record[i]));
        }
        return row;
    }
}
