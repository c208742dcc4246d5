package org.adept.report.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.adept.report.figure.Figure;

/** Writes one page with every figure, wide and narrow, to look at: {@code Gallery out.html}. */
public final class Gallery {
    private static final String RULES =
            """
            body{margin:24px;font-family:"Source Sans 3",sans-serif;color:#1a1a1a}
            section{border-top:1px solid #c9c9c4;padding:16px 0 32px}
            h2{font-size:17px;margin:0 0 16px}
            .pair{display:flex;gap:48px;align-items:flex-start}
            .drawing{display:block;flex:none;max-width:100%;height:auto}
            @media(max-width:1000px){body{margin:16px}.wide{display:none}}
            """;

    private Gallery() {}

    /** Writes the page to the path given. */
    public static void main(String[] arguments) throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
        page.append("<meta name=\"viewport\" content=\"width=device-width\"><title>Gallery</title><style>");
        page.append(Fonts.css()).append(RULES).append("</style>");
        for (Map.Entry<String, Figure> entry : Samples.all().entrySet()) {
            page.append("<section><h2>").append(entry.getKey()).append("</h2><div class=\"pair\"><div class=\"wide\">");
            page.append(Drawing.of(entry.getValue(), Drawing.WIDE).markup()).append("</div><div>");
            page.append(Drawing.of(entry.getValue(), Drawing.NARROW).markup()).append("</div></div></section>\n");
        }
        Files.writeString(Path.of(arguments[0]), page, StandardCharsets.UTF_8);
    }
}
