package org.adept.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.adept.report.page.template.JtepageGenerated;
import org.adept.report.words.Words;

/**
 * Writes a page as one self-contained HTML file. It loads nothing, and its policy forbids it to; only the one script it
 * carries may run. The same page gives the same bytes.
 */
public final class PageWriter {
    /** Where fonts go once the rest is written. */
    private static final String FACES = "/*@font-face*/";

    private final UnaryOperator<String> fontFaces;
    private final String styles;
    private final String script;

    /**
     * A writer that sets pages in the given fonts.
     *
     * @param fontFaces for a page's text, the {@code @font-face} rules it needs, with {@code data:} sources; empty
     *     rules leave it to the reader's own fonts
     */
    public PageWriter(UnaryOperator<String> fontFaces) {
        this.fontFaces = fontFaces;
        this.styles = resource("page.css");
        this.script = resource("page.js").strip();
    }

    /** The page as a document, UTF-8 when written. */
    public String html(Page page) {
        Words words = Words.in(page.language());
        String ownStyles = styles + printFoot(page, words);
        String plain = render(page, words, ownStyles + FACES);
        return plain.replace(FACES, fontFaces.apply(plain)); // which letters a page needs, the page tells
    }

    private String render(Page page, Words words, String allStyles) {
        StringOutput output = new StringOutput();
        PageView view = new PageView(page, words, allStyles, script, policy(script));
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(output), null, view);
        return output.toString();
    }

    private static String policy(String script) {
        return "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; "
                + "script-src 'sha256-" + sha256(script) + "'";
    }

    /** Name and state to the left of each printed sheet, its number to the right; red for internal pages alone. */
    private static String printFoot(Page page, Words words) {
        String left = page.banners().stream()
                .map(Banner::heading)
                .map(heading -> heading + " · ")
                .collect(Collectors.joining());
        return "@page{@bottom-left{content:%s;color:%s}}\n"
                .formatted(
                        cssText(left + words.say("page.made-with") + " · " + page.study()),
                        page.isInternal() ? "#b3261e" : "#595959");
    }

    /** A CSS string: letters and digits as they are, everything else as its code. */
    static String cssText(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(code -> {
            if (Character.isLetterOrDigit(code) || " .,·-()".indexOf(code) >= 0) {
                quoted.appendCodePoint(code);
            } else {
                quoted.append('\\').append(Integer.toHexString(code)).append(' ');
            }
        });
        return quoted.append('"').toString();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = PageWriter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Page: no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
