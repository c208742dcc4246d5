package org.adept.ingest.read;

import java.text.Normalizer;

/**
 * Names of columns as they are compared: without what cannot be seen. Exports carry no-break spaces, byte order marks,
 * letters put together of two, and quotes that belong to no field.
 */
public final class ColumnName {
    private ColumnName() {}

    public static String of(String written) {
        String name = Fields.trimmed(written);
        if (name.length() > 1 && isQuote(name.charAt(0)) && name.charAt(name.length() - 1) == name.charAt(0)) {
            name = Fields.trimmed(name.substring(1, name.length() - 1));
        }
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter != '\ufeff' && letter != '\u200b') {
                plain.append(letter == '\u00a0' || letter == '\u202f' || letter == '\u2007' ? ' ' : letter);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '\'';
    }
}
