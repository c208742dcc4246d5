package org.adept.ingest.simulate.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where one export's files go: opens them by name and keeps them in order. */
final class Folder {
    private final Path path;
    private final String suffix;
    private final Style style;
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * @param path the programme's folder
     * @param suffix ends file names, such as {@code _2019-2021}; may be empty
     */
    Folder(Path path, String suffix, Style style) {
        this.path = path;
        this.suffix = suffix;
        this.style = style;
    }

    Sheet open(String name, String columns) throws IOException {
        Path file = path.resolve(name + suffix + style.extension());
        Sheet sheet = Sheet.open(file, style, Column.parse(columns));
        sheets.add(sheet);
        return sheet;
    }

    List<Sheet> sheets() {
        return sheets;
    }
}
