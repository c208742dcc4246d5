package org.adept.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.adept.ingest.study.FileKind;
import org.adept.ingest.study.SheetName;

/**
 * One file of a study's sources, or one sheet of a workbook.
 *
 * @param index position among all files of the study, in the order of the study file
 * @param source position of its source
 * @param sourceName what the source is called in tables and messages
 * @param name the file as the user named it; of a sheet, with {@code #} and the sheet's name
 * @param path where it is
 * @param format how its bytes are to be understood
 */
public record SourceFile(int index, int source, String sourceName, String name, String path, CsvFormat format)
        implements Serializable {

    /** A file that is only named: its rows are in a store, and nobody opens it. */
    public static SourceFile named(int index, int source, String sourceName, String name) {
        return new SourceFile(index, source, sourceName, name, "", new CsvFormat("UTF-8", ',', '"'));
    }

    public FileKind kind() {
        return FileKind.of(name);
    }

    /** The sheet of a workbook; empty for other files. */
    public String sheet() {
        return SheetName.sheet(name);
    }

    /** The file when its bytes have told what the mapping left open. */
    SourceFile with(CsvFormat settled) {
        return new SourceFile(index, source, sourceName, name, path, settled);
    }

    /**
     * The file itself, or each sheet of a workbook, in positions that follow this one's. A workbook that cannot be
     * opened stays whole; looking through it says why.
     */
    public List<SourceFile> parts() throws IOException {
        if (kind() != FileKind.WORKBOOK || !sheet().isEmpty()) {
            return List.of(this);
        }
        List<String> sheets;
        try {
            sheets = Workbook.sheets(Path.of(path));
        } catch (BrokenFile toldLater) {
            return List.of(this);
        }
        List<SourceFile> parts = new ArrayList<>();
        for (String sheet : sheets) {
            parts.add(new SourceFile(
                    index < 0 ? index : index + parts.size(),
                    source,
                    sourceName,
                    SheetName.of(name, sheet),
                    path,
                    format));
        }
        return parts;
    }

    /** Whether a task can start in the middle: plain bytes in which ASCII stays ASCII. */
    boolean isSeekable() {
        return !isCompressed() && format.keepsAscii();
    }

    boolean isCompressed() {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** The format of the bytes {@link #open} gives: files without ASCII are turned into UTF-8 on the way. */
    CsvFormat openedFormat() {
        return format.keepsAscii() ? format : format.recoded();
    }

    /** The bytes of the records: unpacked, in an encoding in which ASCII stays ASCII. */
    InputStream open() throws IOException {
        return recoded(unpacked(Files.newInputStream(Path.of(path))));
    }

    InputStream unpacked(InputStream raw) throws IOException {
        return isCompressed() ? UnpackedBytes.of(raw, Files.size(Path.of(path))) : raw;
    }

    InputStream recoded(InputStream plain) {
        return format.keepsAscii()
                ? plain
                : new Recoded(new InputStreamReader(plain, format.charset()), format.separator(), format.quote());
    }
}
