package org.adept.report.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.disclosure.Visible;
import org.adept.ingest.StoreAccount;
import org.adept.ingest.StoreAccount.HandedIn;

/** What {@code adept check} found, for programs: file names, rules and counts, never a value of a cell. */
final class CheckJson {
    private CheckJson() {}

    static String of(Path study, List<CheckedFile> files, Optional<StoreAccount> store, Visibility visibility)
            throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("study", study.toString());
        ArrayNode listed = root.putArray("files");
        files.forEach(file -> file(listed.addObject(), file));
        store.ifPresent(account -> store(root.putObject("store"), account));
        ArrayNode releases = root.putArray("releases");
        visibility.releases().forEach((release, byYears) -> {
            ObjectNode node = releases.addObject();
            node.put("release", release.folder());
            node.put("profile", Visibility.profile(release));
            ArrayNode published = node.putArray("cohorts");
            byYears.forEach((years, seen) -> {
                ObjectNode way = published.addObject();
                way.put("block_years", years);
                way.put("declared", years == visibility.declared());
                visible(way, seen.all());
                visible(way.putObject("of_single_cohorts"), seen.cohorts());
            });
        });
        return mapper.writeValueAsString(root);
    }

    private static void store(ObjectNode node, StoreAccount store) {
        node.put("batch", store.batch());
        node.put("new", store.isNew());
        ArrayNode files = node.putArray("files");
        for (HandedIn handed : store.handedIn()) {
            ObjectNode file = files.addObject();
            file.put("programme", handed.programme());
            file.put("file", handed.file());
            file.put("is", handed.news().word());
            handed.batch().ifPresent(batch -> file.put("of_batch", batch));
            file.put("corrects", handed.corrects());
            file.put("repeats", handed.repeats());
        }
    }

    private static void file(ObjectNode node, CheckedFile file) {
        node.put("file", file.file());
        node.put("read", file.read());
        node.put("mapped", file.mapped());
        node.put("unreadable", file.unreadable());
        node.put("blank", file.blank());
        ArrayNode tables = node.putArray("tables");
        for (CheckedFile.Rows rows : file.tables()) {
            ObjectNode table = tables.addObject();
            table.put("table", rows.table());
            table.put("produced", rows.produced());
            table.put("accepted", rows.accepted());
            table.put("quarantined", rows.quarantined());
            table.put("duplicates", rows.duplicates());
        }
        ObjectNode reasons = node.putObject("set_aside");
        file.setAside().forEach(reasons::put);
    }

    private static void visible(ObjectNode node, Visible visible) {
        node.put("numbers", visible.numbers());
        node.put("visible", visible.visible());
        node.put("shown", visible.shown());
        node.put("rounded", visible.rounded());
        node.put("range", visible.range());
        node.put("hidden", visible.hidden());
    }
}
