package org.adept.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through the parts of a workbook before anything is made of them: a workbook is a zip file of XML, and either can
 * be made to grow without end. Nothing is held meanwhile.
 */
final class WorkbookGuard {
    private static final int MOST_PARTS = 10_000;
    /** Shared texts are held while a sheet is read. */
    private static final long MOST_SHARED_TEXT = 256L << 20;

    private final PackedLimit limit;
    private long sharedTexts;
    private long highestIndex = -1;

    private WorkbookGuard(long packedBytes) {
        this.limit = new PackedLimit(packedBytes);
    }

    /** Reads every part once; a workbook that may not be opened ends in {@link BrokenFile}. */
    static void check(Path workbook) throws IOException {
        kind(workbook);
        WorkbookGuard guard = new WorkbookGuard(Files.size(workbook));
        try (ZipFile zip = ZipFile.builder().setPath(workbook).get()) {
            guard.parts(zip);
            if (guard.highestIndex >= guard.sharedTexts) {
                throw cutOff();
            }
        } catch (BrokenFile told) {
            throw told;
        } catch (IOException | IllegalArgumentException broken) {
            throw cutOff();
        }
    }

    static BrokenFile cutOff() {
        return new BrokenFile(
                "is not a whole workbook; expected .xlsx as a spreadsheet saves it. Copy it again, or open"
                        + " it in a spreadsheet and save it.");
    }

    private static void kind(Path workbook) throws IOException {
        byte[] first;
        try (InputStream bytes = Files.newInputStream(workbook)) {
            first = bytes.readNBytes(4);
        }
        if (first.length == 0) {
            throw new BrokenFile("is empty; expected a workbook. Export it again.");
        }
        if (first.length == 4 && (first[0] & 0xff) == 0xd0 && (first[1] & 0xff) == 0xcf) {
            throw new BrokenFile("is locked with a password, or in the format of before 2007; expected .xlsx without a"
                    + " password. Open it in a spreadsheet and save it so.");
        }
        if (first.length < 4 || first[0] != 'P' || first[1] != 'K') {
            throw new BrokenFile(
                    "is no workbook, whatever its name says; expected .xlsx as a spreadsheet saves it. Give"
                            + " it the ending that says what it is, or export it again.");
        }
    }

    private void parts(ZipFile zip) throws IOException {
        int parts = 0;
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            parts++;
            if (parts > MOST_PARTS) {
                throw new BrokenFile("has more than " + MOST_PARTS + " parts; expected a workbook of some sheets. Look"
                        + " where it comes from.");
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                try (InputStream part = zip.getInputStream(entry)) {
                    part(part, name.endsWith("sharedstrings.xml"));
                }
            }
        }
    }

    private void part(InputStream part, boolean held) throws IOException {
        SheetBytes following = new SheetBytes();
        byte[] bytes = new byte[1 << 16];
        long total = 0;
        for (int count = part.read(bytes); count >= 0; count = part.read(bytes)) {
            limit.add(count);
            total += count;
            if (held && total > MOST_SHARED_TEXT) {
                throw new BrokenFile("holds more than " + (MOST_SHARED_TEXT >> 20)
                        + " megabytes of text; expected a smaller workbook. Save its sheets as CSV.");
            }
            for (int i = 0; i < count; i++) {
                following.look(bytes[i]);
            }
        }
        sharedTexts += following.sharedTexts();
        highestIndex = Math.max(highestIndex, following.highestIndex());
    }
}
