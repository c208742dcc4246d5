package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a writer that was stopped leaves behind: data files of no batch, versions in Delta logs that no manifest names,
 * another generation half written. None of it ever happened, and the next writer takes it away.
 */
final class Leftovers {
    private static final Pattern VERSION = Pattern.compile("\\.?(\\d{20})\\..*");
    private static final String LAST_CHECKPOINT = "_last_checkpoint";

    private Leftovers() {}

    static void sweep(Path store, Path generation, List<Batch> batches) throws IOException {
        for (Path other : list(store)) {
            String name = other.getFileName().toString();
            if (name.startsWith("generation-") && !other.equals(generation)) {
                StoreFiles.delete(other);
            } else if (name.endsWith(".writing")) {
                Files.delete(other);
            }
        }
        for (Path manifest : list(generation.resolve("batches"))) {
            if (manifest.getFileName().toString().endsWith(".writing")) {
                Files.delete(manifest);
            }
        }
        Map<String, Long> versions = new HashMap<>();
        Map<String, Set<String>> data = new HashMap<>();
        for (Batch batch : batches) {
            for (TablePart part : batch.tables()) {
                versions.merge(part.table(), part.version(), Math::max);
                Set<String> known = data.computeIfAbsent(part.table(), any -> new HashSet<>());
                part.files().forEach(file -> known.add(file.path()));
            }
        }
        for (Path table : list(generation.resolve("tables"))) {
            String name = table.getFileName().toString();
            Long version = versions.get(name);
            if (version == null) {
                StoreFiles.delete(table);
            } else {
                cutLog(table.resolve("_delta_log"), version);
                removeUnnamed(table, data.getOrDefault(name, Set.of()));
            }
        }
    }

    /** Versions after the last that a manifest names; a pointer to a checkpoint among them goes with it. */
    private static void cutLog(Path log, long last) throws IOException {
        boolean cut = false;
        for (Path entry : list(log)) {
            Matcher version = VERSION.matcher(entry.getFileName().toString());
            if (!version.matches() && !entry.getFileName().toString().equals(LAST_CHECKPOINT)) {
                StoreFiles.delete(entry); // a temporary file of Delta's
            } else if (version.matches() && Long.parseLong(version.group(1)) > last) {
                Files.delete(entry);
                cut = true;
            }
        }
        if (cut) {
            // it only saves a listing
            Files.deleteIfExists(log.resolve(LAST_CHECKPOINT));
        }
    }

    private static void removeUnnamed(Path table, Set<String> named) throws IOException {
        for (Path folder : list(table)) {
            if (!folder.getFileName().toString().equals("_delta_log")) {
                for (Path file : list(folder)) {
                    if (!named.contains(table.relativize(file).toString().replace('\\', '/'))) {
                        Files.delete(file);
                    }
                }
                if (list(folder).isEmpty()) {
                    Files.delete(folder);
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        }
    }
}
