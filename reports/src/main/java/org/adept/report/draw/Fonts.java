package org.adept.report.draw;

import java.util.Base64;

/** The typeface of the reports as style rules that load nothing: Source Sans 3, OFL 1.1, licence beside the files. */
public final class Fonts {
    /** Name to use in {@code font-family}. */
    public static final String FAMILY = "Source Sans 3";

    // as published with the files; a browser takes latin-ext only for what latin lacks
    private static final String LATIN_RANGE =
            "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,"
                    + "U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
    private static final String LATIN_EXT_RANGE =
            "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,"
                    + "U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF";

    private Fonts() {}

    /** Rules for a page in western letters: weights 400 and 600, about 42 kB. */
    public static String latinCss() {
        return face("latin", "400", LATIN_RANGE) + face("latin", "600", LATIN_RANGE);
    }

    /** Rules for any page, with the letters of Northern Sámi and the like, about 130 kB. */
    public static String css() {
        return latinCss() + face("latin-ext", "400", LATIN_EXT_RANGE) + face("latin-ext", "600", LATIN_EXT_RANGE);
    }

    /** {@link #latinCss()} when that can write the whole text, else {@link #css()}. */
    public static String cssFor(String text) {
        return TextMetrics.latinWrites(text) ? latinCss() : css();
    }

    private static String face(String subset, String weight, String range) {
        byte[] file = FontFile.bytes("source-sans-3-%s-%s-normal.woff2".formatted(subset, weight));
        return "@font-face{font-family:\"%s\";font-style:normal;font-weight:%s;font-display:block;"
                        .formatted(FAMILY, weight)
                + "src:url(data:font/woff2;base64," + Base64.getEncoder().encodeToString(file)
                + ") format(\"woff2\");unicode-range:" + range + "}\n";
    }
}
