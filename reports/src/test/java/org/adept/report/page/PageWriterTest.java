package org.adept.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adept.report.draw.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page owes its reader; no golden file, so that the look may change and these stay. */
class PageWriterTest {
    private static final PageWriter WRITER = new PageWriter(text -> "");

    static Stream<Page> pages() {
        return Stream.of("en", "nb")
                .flatMap(language -> Stream.concat(
                        Stream.of(Page.Kind.FUNDER, Page.Kind.ORGANISER, Page.Kind.RESEARCH)
                                .map(kind -> new SamplePages(language).page(kind)),
                        Stream.of(new SamplePages(language).front())));
    }

    /** Kept beside the test's classes, to open in a browser. */
    @ParameterizedTest
    @MethodSource("pages")
    void theSamePageIsTheSameBytes(Page page) throws IOException {
        String html = WRITER.html(page);

        assertEquals(html, new PageWriter(text -> "").html(page));
        String name = page.kind().name().toLowerCase(java.util.Locale.ROOT) + "." + page.language() + ".html";
        Path folder = Files.createDirectories(Path.of("target", "sample-pages"));
        Files.writeString(folder.resolve(name), new PageWriter(Fonts::cssFor).html(page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsLoadedFromAnywhere(Page page) {
        String html = WRITER.html(page).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""); // a name, not an address

        assertFalse(html.contains("http://") || html.contains("https://") || html.contains("//cdn"), "an address");
        Matcher address =
                Pattern.compile("(?:src|href|action|data)=\"([^\"]*)\"").matcher(html);
        while (address.find()) {
            String target = address.group(1);
            assertTrue(
                    target.startsWith("#") || target.startsWith("data:text/csv") || target.endsWith(".html"), target);
        }
        assertFalse(html.contains("@import") || html.contains("<link"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePolicyNamesTheOneScriptOfThePage(Page page) throws Exception {
        String html = WRITER.html(page);
        String script = html.substring(html.indexOf("<script>") + 8, html.indexOf("</script>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));

        assertTrue(html.contains("script-src &#39;sha256-" + Base64.getEncoder().encodeToString(hash))
                || html.contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash)));
        assertTrue(script.length() <= 1500, script.length() + " characters of script");
        assertEquals(html.indexOf("<script"), html.lastIndexOf("<script"));
        assertFalse(Pattern.compile("\\son[a-z]+=")
                .matcher(html.substring(0, html.indexOf("<script")))
                .find());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tagsCloseInOrder(Page page) {
        Markup.check(WRITER.html(page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNumberInAnAnswerNamesItsFinding(Page page) {
        Matcher answers =
                Pattern.compile("<p class=\"answer\">(.*?)</p>", Pattern.DOTALL).matcher(WRITER.html(page));
        while (answers.find()) {
            String words = answers.group(1).replaceAll("<(b|span)[^>]*data-finding=\"[^\"]+\"[^>]*>[^<]*</\\1>", "");
            assertFalse(words.chars().anyMatch(Character::isDigit), answers.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNumberInATableNamesItsFinding(Page page) {
        Matcher cells =
                Pattern.compile("<td class=\"n\"[^>]*><span>(.*?)</span></td>").matcher(WRITER.html(page));
        while (cells.find()) {
            assertTrue(
                    cells.group(1).contains("data-finding=") || cells.group(1).equals("–"), cells.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableHasACaptionAndScopedHeadings(Page page) {
        String html = WRITER.html(page);

        assertEquals(count(html, "<table"), count(html, "<caption>"));
        assertEquals(count(html, "<th "), count(html, "<th scope="));
        assertTrue(count(html, "<table") > 0);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void idsAreUniqueAndEveryJumpHasItsAim(Page page) {
        String html = WRITER.html(page);
        List<String> ids = new ArrayList<>();
        Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
        while (id.find()) {
            assertFalse(ids.contains(id.group(1)), id.group(1));
            ids.add(id.group(1));
        }
        Matcher jump = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (jump.find()) {
            assertTrue(ids.contains(jump.group(1)), jump.group(1));
        }
    }

    @Test
    void whatAStudySaysIsEscaped() {
        String html = WRITER.html(new SamplePages("en").page(Page.Kind.FUNDER));

        assertFalse(html.contains("<2018"));
        assertTrue(html.contains("&lt;2018–2025"));
        assertEquals("\"a\\22  b\\3c \\2f style\\3e \"", PageWriter.cssText("a\" b</style>"));
    }

    @Test
    void fontsAreChosenByTheTextOfThePage() {
        PageWriter writer = new PageWriter(text -> text.contains("Trondheim") ? "@font-face{}" : "");

        assertTrue(writer.html(new SamplePages("en").page(Page.Kind.ORGANISER)).contains("@font-face{}"));
        assertFalse(writer.html(new SamplePages("en").page(Page.Kind.FUNDER)).contains("@font-face{}"));
    }

    @Test
    void theInternalLineIsRedOnEverySheetAndOnNoOther() {
        assertTrue(WRITER.html(new SamplePages("en").page(Page.Kind.ORGANISER)).contains("color:#b3261e}}"));
        assertFalse(WRITER.html(new SamplePages("en").page(Page.Kind.FUNDER)).contains("color:#b3261e}}"));
    }

    @Test
    void theLanguageIsSaidOnThePageAndOnEachLinkToAnother() {
        String html = WRITER.html(new SamplePages("en").page(Page.Kind.FUNDER));

        assertTrue(html.contains("<html lang=\"en\""));
        assertTrue(html.contains("lang=\"nb\" hreflang=\"nb\""));
    }

    @Test
    void aFileInALinkReadsBackAsItWas() {
        Download file = new Download("x.csv", "navn,\"a, b\"\nø\u00a0<&>,\u2212 3\n");
        String encoded = file.address().substring("data:text/csv;charset=utf-8,".length());

        assertFalse(encoded.contains("\"") || encoded.contains("<") || encoded.contains(" "));
        assertEquals(file.content(), java.net.URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    @Test
    void emptyCellsAnswersWithoutQuestionAndForeignAddressesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cell.text(""));
        assertThrows(IllegalArgumentException.class, () -> FindingBlock.of("No question", "id", RichText.of("x")));
        assertThrows(IllegalArgumentException.class, () -> FindingBlock.of("A question?", "id", RichText.of("")));
        assertThrows(IllegalArgumentException.class, () -> new PageLink("en", "x", "https://example.org"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table(
                        "t", List.of(Table.Column.words("a")), List.of(List.of(Cell.text("1"), Cell.text("2")))));
    }

    private static int count(String text, String what) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }
}
