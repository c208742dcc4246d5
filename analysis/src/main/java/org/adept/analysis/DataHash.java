package org.adept.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.adept.ingest.contract.SmallTable;

/** One fingerprint of all small tables, so that two runs can be told apart without telling what was in them. */
final class DataHash {
    private DataHash() {}

    /** SHA-256 over name and bytes of each table that is there, in the contract's order; 64 hexadecimal digits. */
    static String of(Path tables) throws IOException {
        MessageDigest digest = sha256();
        for (SmallTable table : SmallTable.values()) {
            Path file = tables.resolve(table.fileName());
            if (Files.exists(file)) {
                digest.update((table.fileName() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
