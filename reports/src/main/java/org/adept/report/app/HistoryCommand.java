package org.adept.report.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.adept.ingest.store.Batch;
import org.adept.ingest.store.BatchFile;
import org.adept.ingest.store.Store;
import org.adept.ingest.store.StoreNote.Erasure;
import org.adept.ingest.store.TablePart;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a study's store holds, batch by batch. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description =
                "Lists the batches a study's store holds: when, which files, how many rows of each table, and how many of them correct or repeat earlier ones.",
        footerHeading = "%nExample:%n",
        footer = "  adept history my/study.yaml --json")
final class HistoryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "The study file, study.yaml.")
    private Path study = Path.of("study.yaml");

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = speech.terminal();
        StudyFile file = Stages.readForStore(study);
        requireStore(study, file);
        try (Store store = Store.read(file, Stages.occasion("history"))) {
            if (json) {
                terminal.tell(json(store));
            } else {
                lines(store).forEach(terminal::tell);
            }
        }
        return Adept.DONE;
    }

    static void requireStore(Path study, StudyFile file) throws StudyProblems {
        if (file.store().isEmpty()) {
            throw new StudyProblems(
                    Kind.DEFINITION,
                    List.of(
                            new Problem(
                                    String.valueOf(study.getFileName()),
                                    "store",
                                    "found nothing; expected the folder of a store. Add store: and protection: to the study.")));
        }
    }

    static List<String> lines(Store store) {
        List<String> lines = new ArrayList<>();
        for (Batch batch : store.batches()) {
            lines.add("Batch %d   %s   %s   %,d rows   study %s   Adept %s"
                    .formatted(
                            batch.number(),
                            batch.written(),
                            Stages.counted(batch.files().size(), "file"),
                            batch.rows(),
                            batch.studyHash().substring(0, 12),
                            batch.adept()));
            for (BatchFile taken : batch.files()) {
                lines.add("  " + taken.programme() + "   " + taken.name()
                        + (taken.replaces() == null
                                ? ""
                                : "   read again, replaces that of batch "
                                        + taken.replaces().batch()));
            }
            for (TablePart part : batch.tables()) {
                lines.add("    %-14s %,12d%s".formatted(part.table(), part.rows(), changes(batch, part.table())));
            }
        }
        for (Erasure erasure : store.note().erasures()) {
            lines.add("Erased   %s   %s   %,d rows, through batch %d"
                    .formatted(
                            erasure.written(),
                            Stages.counted(erasure.persons(), "identifier"),
                            erasure.rows().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum(),
                            erasure.through()));
        }
        if (store.batches().isEmpty()) {
            lines.add("The store holds no batch yet.");
        }
        return lines;
    }

    /** What the batch's rows of a table did to earlier ones; the first batch corrects nothing. */
    private static String changes(Batch batch, String table) {
        if (batch.number() == 1) {
            return "";
        }
        return batch.counts() == null
                ? "   not yet counted"
                : "   correct %,d, repeat %,d".formatted(batch.corrects(table), batch.repeats(table));
    }

    private static String json(Store store) throws java.io.IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("study", store.note().study());
        ArrayNode batches = root.putArray("batches");
        for (Batch batch : store.batches()) {
            ObjectNode one = batches.addObject();
            one.put("number", batch.number());
            one.put("written", batch.written());
            one.put("study_hash", batch.studyHash());
            one.put("adept", batch.adept());
            ArrayNode files = one.putArray("files");
            for (BatchFile taken : batch.files()) {
                ObjectNode file = files.addObject();
                file.put("programme", taken.programme());
                file.put("file", taken.name());
                file.put("sha256", taken.sha256());
                file.put("mapped", taken.mapped());
                file.put("unreadable", taken.unreadable());
                file.put("blank", taken.blank());
            }
            ObjectNode rows = one.putObject("rows");
            batch.tables().forEach(part -> rows.put(part.table(), part.rows()));
            if (batch.counts() != null) {
                ObjectNode corrects = one.putObject("corrects");
                batch.tables().forEach(part -> corrects.put(part.table(), batch.corrects(part.table())));
                ObjectNode repeats = one.putObject("repeats");
                batch.tables().forEach(part -> repeats.put(part.table(), batch.repeats(part.table())));
            }
        }
        ArrayNode erasures = root.putArray("erasures");
        for (Erasure erasure : store.note().erasures()) {
            ObjectNode one = erasures.addObject();
            one.put("written", erasure.written());
            one.put("through", erasure.through());
            one.put("identifiers", erasure.persons());
            ObjectNode rows = one.putObject("rows");
            erasure.rows().forEach(rows::put);
        }
        return mapper.writeValueAsString(root);
    }
}
