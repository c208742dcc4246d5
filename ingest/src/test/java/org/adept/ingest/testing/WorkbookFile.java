package org.adept.ingest.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test decides every byte of its XML; no code is shared with a reader. */
public final class WorkbookFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, String> merged = new HashMap<>();
    private String shared = "";
    private boolean from1904;

    /** A sheet by its name and the rows within {@code sheetData}. */
    public WorkbookFile sheet(String name, String rows) {
        sheets.put(name, rows);
        return this;
    }

    /** A sheet that a spreadsheet does not show. */
    public WorkbookFile hiddenSheet(String name, String rows) {
        hidden.add(name);
        return sheet(name, rows);
    }

    /** Cells of a sheet put together, such as B1:C1; what they say stands in the first. */
    public WorkbookFile merged(String name, String cells) {
        merged.put(name, "<mergeCells count=\"1\"><mergeCell ref=\"" + cells + "\"/></mergeCells>");
        return this;
    }

    /** Shared texts, in order. */
    public WorkbookFile shared(String... texts) {
        StringBuilder items = new StringBuilder();
        for (String text : texts) {
            items.append("<si><t>").append(text).append("</t></si>");
        }
        shared = items.toString();
        return this;
    }

    /** Days counted as old Macintoshes did. */
    public WorkbookFile from1904() {
        from1904 = true;
        return this;
    }

    /** The bytes of the file. Styles: 1 is a day, 2 a point in time, 3 a time, 4 a written format dd.mm.yyyy. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder();
            StringBuilder names = new StringBuilder();
            StringBuilder links = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                number++;
                types.append(type("worksheets/sheet" + number, "worksheet"));
                names.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"r%d\"/>"
                        .formatted(
                                sheet.getKey(),
                                number,
                                hidden.contains(sheet.getKey()) ? " state=\"hidden\"" : "",
                                number));
                links.append(link(number, "worksheet", "worksheets/sheet" + number));
                part(
                        zip,
                        "xl/worksheets/sheet" + number + ".xml",
                        """
                        <worksheet xmlns="%s"><sheetData>%s</sheetData>%s</worksheet>"""
                                .formatted(MAIN, sheet.getValue(), merged.getOrDefault(sheet.getKey(), "")));
            }
            links.append(link(number + 1, "styles", "styles"))
                    .append(link(number + 2, "sharedStrings", "sharedStrings"));
            part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + shared + "</sst>");
            part(
                    zip,
                    "xl/styles.xml",
                    """
                    <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>\
                    <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/>\
                    <xf numFmtId="164"/></cellXfs></styleSheet>"""
                            .formatted(MAIN));
            part(
                    zip,
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%s"/><sheets>%s</sheets></workbook>"""
                            .formatted(MAIN, OFFICE, from1904 ? "1" : "0", names));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>");
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".spreadsheetml.sheet.main+xml\"/>" + type("styles", "styles")
                            + type("sharedStrings", "sharedStrings") + types + "</Types>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, kind);
    }

    private static String link(int number, String kind, String target) {
        return "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s.xml\"/>".formatted(number, OFFICE, kind, target);
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A row of texts from column A on, written into their cells. */
    public static String row(int number, String... texts) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                cells.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted((char) ('A' + i), number, texts[i]));
            }
        }
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }
}
