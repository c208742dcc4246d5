package org.adept.ingest.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.study.StudyDefinition.Source;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * The keys of a study's programmes: each its own, so that nobody can be followed from one programme to another, and one
 * only, so that the same person stays the same within a programme.
 *
 * @param bySource by source, the key; empty where none is named
 * @param problems why keys cannot be used
 */
public record ProgrammeKeys(List<byte[]> bySource, List<Problem> problems) {

    /**
     * Reads the keys.
     *
     * @param written folders that Adept writes, in which no key may lie
     */
    public static ProgrammeKeys read(StudyFile study, List<Path> written) throws IOException {
        List<byte[]> keys = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<Path, String> programmes = new HashMap<>();
        Map<String, Path> files = new HashMap<>();
        List<Source> sources = study.definition().sources();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (source.key().isEmpty()) {
                keys.add(new byte[0]);
                continue;
            }
            String name = source.key().get();
            String where = "sources[" + i + "].key";
            Path file = study.resolve(name).toAbsolutePath().normalize();
            KeyFile.Result result = KeyFile.read(file, name, written);
            result.refusal().ifPresent(why -> problems.add(new Problem("study.yaml", where, why)));
            String before = programmes.putIfAbsent(file, source.programme());
            if (before != null && !before.equals(source.programme())) {
                problems.add(new Problem(
                        "study.yaml",
                        where,
                        "found the key of programme " + before + "; expected one of its own for each programme. Make"
                                + " another one."));
            }
            Path other = files.putIfAbsent(source.programme(), file);
            if (other != null && !other.equals(file)) {
                problems.add(new Problem(
                        "study.yaml",
                        where,
                        "found a second key for programme " + source.programme()
                                + "; expected one, since two would make two persons of one. Name the same file."));
            }
            keys.add(result.key());
        }
        return new ProgrammeKeys(keys, problems);
    }
}
