package org.adept.report.page;

import java.nio.charset.StandardCharsets;

/** A file inside the page, kept in its link. */
public record Download(String fileName, String content) {
    private static final String PLAIN = "-_.,;:()";
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    /** The content as a {@code data:} address; every byte that could end an attribute or an address is encoded. */
    public String address() {
        StringBuilder address = new StringBuilder("data:text/csv;charset=utf-8,");
        for (byte value : content.getBytes(StandardCharsets.UTF_8)) {
            int code = value & 0xff;
            if (isPlain(code)) {
                address.append((char) code);
            } else {
                address.append('%').append(DIGITS[code >> 4]).append(DIGITS[code & 15]);
            }
        }
        return address.toString();
    }

    private static boolean isPlain(int code) {
        boolean small = code >= 'a' && code <= 'z';
        boolean capital = code >= 'A' && code <= 'Z';
        boolean digit = code >= '0' && code <= '9';
        return small || capital || digit || (code < 0x80 && PLAIN.indexOf(code) >= 0);
    }
}
