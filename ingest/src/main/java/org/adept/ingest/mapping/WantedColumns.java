package org.adept.ingest.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import org.adept.ingest.read.ColumnName;
import org.adept.ingest.study.FileGlob;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.MappingDefinition.Lookup;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.SheetName;

/** Every column of a source that a mapping names, by which a file's separator and header are known. */
public final class WantedColumns {
    private WantedColumns() {}

    /** Whether any table or lookup of the mapping is made of a file of that name. */
    public static boolean uses(MappingDefinition mapping, String file) {
        return mapping.tables().stream().anyMatch(table -> FileGlob.meansName(table.from(), file))
                || mapping.lookups().stream()
                        .anyMatch(lookup -> FileGlob.meansName(lookup.file(), file)
                                || SheetName.workbook(lookup.file()).equals(SheetName.workbook(file))
                                || FileGlob.meansName(lookup.into(), file));
    }

    /** Whether some table is made of that very sheet, and not only of every sheet there is. */
    public static boolean namesSheet(MappingDefinition mapping, String file) {
        return mapping.tables().stream()
                .anyMatch(table -> table.from().indexOf('#') >= 0 && FileGlob.meansName(table.from(), file));
    }

    public static Set<String> of(MappingDefinition mapping) {
        Set<String> wanted = new LinkedHashSet<>();
        for (TableMapping table : mapping.tables()) {
            table.columns().values().forEach(column -> {
                column.column().ifPresent(wanted::add);
                column.expression()
                        .ifPresent(sql -> wanted.addAll(ExpressionGuard.of(sql).columns()));
            });
            table.where().ifPresent(sql -> wanted.addAll(ExpressionGuard.of(sql).columns()));
            table.fold().ifPresent(fold -> wanted.addAll(fold.columns().keySet()));
        }
        for (Lookup lookup : mapping.lookups()) {
            wanted.addAll(lookup.keys().keySet());
            wanted.addAll(lookup.keys().values());
            wanted.addAll(lookup.columns().keySet());
        }
        Set<String> names = new LinkedHashSet<>();
        wanted.forEach(name -> names.add(ColumnName.of(name)));
        return names;
    }
}
