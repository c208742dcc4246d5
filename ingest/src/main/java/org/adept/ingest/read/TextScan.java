package org.adept.ingest.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.adept.ingest.read.FileScan.Found;
import org.adept.ingest.read.Separators.Cut;
import org.adept.ingest.study.StudyProblems.Problem;
import org.jspecify.annotations.Nullable;

/** Looks through a text file: encoding, separator and quote where the mapping leaves them open, header, boundaries. */
final class TextScan {
    /** The first line that Excel writes and reads to tell the separator. */
    private static final Pattern TOLD_SEPARATOR = Pattern.compile("\ufeff?\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    /** A single-byte encoding that every byte but five fits, and that spreadsheets of the north and west write. */
    private static final String WESTERN = "windows-1252";

    private final SourceFile file;
    private final int chunkBytes;
    private final long size;
    private final Set<String> wanted;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    TextScan(SourceFile file, int chunkBytes, long size, Set<String> wanted) {
        this.file = file;
        this.chunkBytes = chunkBytes;
        this.size = size;
        this.wanted = wanted;
    }

    Found of(InputStream packed) throws IOException {
        InputStream unpacked = file.unpacked(packed);
        Beginning beginning = new Beginning(unpacked.readNBytes(Beginning.BYTES));
        if (beginning.bytes().length == 0) {
            return Found.problem(file, "line 1", "is empty; expected a header. Export it again.");
        }
        String notText = beginning.notText();
        if (!notText.isEmpty()) {
            return Found.problem(file, "line 1", "is " + notText + ".");
        }
        String encoding = encoding(beginning);
        if (!problems.isEmpty()) {
            return found(file, List.of(), List.of());
        }
        String sample = sample(beginning, Charset.forName(encoding));
        boolean tellsSeparator = TOLD_SEPARATOR.matcher(firstLine(sample)).matches();
        SourceFile settled = file.with(marks(sample).withEncoding(encoding));
        Utf8Tally tally = new Utf8Tally(new SequenceInputStream(new ByteArrayInputStream(beginning.bytes()), unpacked));
        InputStream readable = settled.recoded(tally);
        Segmenter segmenter = new Segmenter(readable, settled.openedFormat());
        Segment first = segmenter.next(1);
        if (tellsSeparator) {
            first = segmenter.next(1);
        }
        byte[] header = first == null || !first.unreadable().isEmpty() ? new byte[0] : segmenter.bytes(first);
        List<Chunk> chunks = chunks(segmenter, readable, first, settled);
        SourceFile decided = decided(settled, beginning, tally);
        if (!problems.isEmpty()) {
            return found(decided, List.of(), List.of());
        }
        HeaderNames names = names(first, header, decided);
        problems.addAll(names.problems());
        if (problems.isEmpty()) {
            oneColumn(names.names(), sample, decided.format());
        }
        note(decided.format());
        return found(decided, names.names(), chunks);
    }

    private Found found(SourceFile decided, List<String> names, List<Chunk> chunks) {
        return problems.isEmpty()
                ? new Found(decided, names, chunks, List.of(), List.copyOf(notes))
                : new Found(decided, List.of(), List.of(), List.copyOf(problems), List.of());
    }

    /** The encoding as far as the first bytes tell it; UTF-8 stands for anything that keeps ASCII. */
    private String encoding(Beginning beginning) {
        CsvFormat declared = file.format();
        String told = beginning.encoding();
        if (told.startsWith("UTF-32")) {
            wrong("is in " + told + "; expected UTF-8 or UTF-16. Save it as UTF-8.");
            return "UTF-8";
        }
        if (declared.detectsEncoding()) {
            return told.isEmpty() ? "UTF-8" : told;
        }
        String name = declared.charset().name();
        boolean agrees = told.isEmpty()
                ? !name.startsWith("UTF-16")
                : told.equals(name) || (told.startsWith("UTF-16") && name.equals("UTF-16"));
        if (!agrees) {
            disagrees(
                    told.isEmpty() ? "has one byte for each letter" : "is in " + told + " by its first bytes",
                    name,
                    told.isEmpty() ? "auto" : told.startsWith("UTF-16") ? "UTF-16" : told);
        }
        // this decoder takes the mark away
        return told.isEmpty()
                        || (name.equals("UTF-16") && !beginning.markedEncoding().isEmpty())
                ? name
                : told;
    }

    private void disagrees(String found, String declared, String better) {
        wrong(found + ", and the mapping says " + declared + "; expected the two to agree. Set encoding: " + better
                + " in the mapping, or leave it out.");
    }

    private void wrong(String message) {
        problems.add(new Problem(file.name(), "line 1", message));
    }

    /** The first lines as text. */
    private static String sample(Beginning beginning, Charset charset) {
        byte[] bytes = beginning.bytes();
        String text = new String(bytes, charset);
        if (charset.equals(StandardCharsets.UTF_8) && text.indexOf('\ufffd') >= 0) {
            text = new String(bytes, Charset.forName(WESTERN));
        }
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return bytes.length < Beginning.BYTES || end < 0 ? text : text.substring(0, end + 1);
    }

    private static String firstLine(String sample) {
        return sample.lines().findFirst().orElse("").strip();
    }

    /** The format with separator and quote, declared, told by the first line, or found out. */
    private CsvFormat marks(String sample) {
        CsvFormat declared = file.format();
        Matcher told = TOLD_SEPARATOR.matcher(firstLine(sample));
        String table = told.matches() ? sample.substring(sample.indexOf('\n') + 1) : sample;
        char quote = declared.quote() == CsvFormat.DETECT ? Separators.quote(table) : declared.quote();
        char separator = declared.separator();
        if (told.matches()) {
            char first = told.group(1).charAt(0);
            if (separator != CsvFormat.DETECT && separator != first) {
                wrong("says that " + Separators.shown(first) + " stands between values, and the mapping says "
                        + Separators.shown(separator)
                        + "; expected the two to agree. Leave separator out of the mapping.");
            }
            separator = first;
        } else if (separator == CsvFormat.DETECT) {
            separator = new Separators(table, quote, wanted)
                    .best()
                    .map(Cut::separator)
                    .orElse(',');
        }
        return declared.withMarks(separator, quote);
    }

    private List<Chunk> chunks(Segmenter segmenter, InputStream readable, @Nullable Segment header, SourceFile settled)
            throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        long end = header == null ? 0 : header.offset() + header.length();
        if (settled.isSeekable()) {
            for (Segment next = segmenter.next(chunkBytes); next != null; next = segmenter.next(chunkBytes)) {
                chunks.add(new Chunk(
                        file.index(), next.offset(), next.length(), next.firstLine(), next.unreadable(), false));
            }
        } else {
            chunks.add(new Chunk(file.index(), end, size, segmenter.line(), "", true));
            readable.transferTo(OutputStream.nullOutputStream());
        }
        return chunks;
    }

    /** Now that every byte has been seen: UTF-8, or an encoding of one byte for each letter. */
    private SourceFile decided(SourceFile settled, Beginning beginning, Utf8Tally tally) {
        CsvFormat format = settled.format();
        if (!format.keepsAscii() && format.charset().name().startsWith("UTF-16")) {
            return settled;
        }
        boolean foreign = tally.others() > tally.letters();
        if (file.format().detectsEncoding()) {
            boolean western = foreign && beginning.markedEncoding().isEmpty();
            if (!western && tally.others() > 0) {
                notes.add("mixes UTF-8 with another encoding; lines that are not UTF-8 are set aside.");
            }
            return western ? settled.with(format.withEncoding(WESTERN)) : settled;
        }
        boolean saysUtf8 = format.charset().equals(StandardCharsets.UTF_8);
        if (saysUtf8 && foreign) {
            disagrees("is not in UTF-8", "UTF-8", "auto");
        } else if (!saysUtf8 && tally.letters() > 0 && tally.others() == 0 && isSingleByte(format.charset())) {
            disagrees("is in UTF-8", format.charset().name(), "UTF-8");
        }
        return settled;
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
    }

    private HeaderNames names(@Nullable Segment header, byte[] bytes, SourceFile decided) {
        if (header != null && !header.unreadable().isEmpty()) {
            return unreadable(
                    header.unreadable().equals(ChunkReader.STRAY_QUOTE)
                            ? "has a header with an open quote; expected names. Mend the header."
                            : "has a header longer than four megabytes; expected names. Mend the header.");
        }
        CsvFormat format = decided.openedFormat();
        String text = new String(bytes, format.charset());
        text = (text.startsWith("\ufeff") ? text.substring(1) : text).replaceAll("[\r\n]+$", "");
        try {
            List<String> written = text.isEmpty() ? List.of("") : ChunkReader.fields(text, format);
            return HeaderNames.of(written, file.name(), "line " + (header == null ? 1 : header.firstLine()));
        } catch (CsvParseException open) {
            return unreadable("has a header with an open quote; expected names. Mend the header.");
        }
    }

    private HeaderNames unreadable(String message) {
        return new HeaderNames(List.of(), List.of(new Problem(file.name(), "line 1", message)));
    }

    /** One column where another separator would give those that are asked for: said once, not for every column. */
    private void oneColumn(List<String> names, String sample, CsvFormat format) {
        if (names.size() != 1 || wanted.contains(names.get(0)) || file.format().separator() == CsvFormat.DETECT) {
            return;
        }
        Optional<Cut> better = new Separators(sample, format.quote(), wanted).best();
        better.filter(cut -> cut.found() > 0 || (cut.columns() > 2 && cut.isEven()))
                .ifPresent(cut -> wrong("has one column with the mapping's separator "
                        + Separators.shown(format.separator()) + "; expected "
                        + Separators.shown(cut.separator()) + ", which gives " + cut.columns()
                        + " columns. Set separator: " + named(cut.separator())
                        + " in the mapping, or leave it out."));
    }

    private static String named(char separator) {
        return separator == '\t' ? "tab" : "\"" + separator + "\"";
    }

    private void note(CsvFormat format) {
        boolean encoding = file.format().detectsEncoding() && !format.encoding().equals("UTF-8");
        boolean separator = file.format().separator() == CsvFormat.DETECT && format.separator() != ',';
        if (encoding) {
            notes.add("is read as " + format.encoding() + ", since it is not UTF-8 and the mapping names no encoding.");
        }
        if (separator) {
            notes.add("is read with " + Separators.shown(format.separator())
                    + " between values, since the mapping names no separator.");
        }
    }
}
