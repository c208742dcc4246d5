package org.adept.ingest.simulate.export;

import java.nio.file.Path;
import java.util.List;

/**
 * A study folder that was written, ready to run.
 *
 * @param study its study.yaml
 * @param files its exports, in order
 */
public record WrittenStudy(Path study, List<WrittenFile> files) {
    public WrittenStudy {
        files = List.copyOf(files);
    }

    public long rows() {
        return files.stream().mapToLong(WrittenFile::rows).sum();
    }

    public long bytes() {
        return files.stream().mapToLong(WrittenFile::bytes).sum();
    }
}
