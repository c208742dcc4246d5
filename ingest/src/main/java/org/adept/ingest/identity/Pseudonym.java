package org.adept.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A keyed hash stands for each text: the first 128 bits of HMAC-SHA-256 over the text's UTF-8 bytes, without blanks
 * around it, as 32 hexadecimal digits. The key is the text of the programme's key file without its line end. So
 * {@code printf %s TEXT | openssl dgst -sha256 -hmac "$(cat KEY)"} prints it too.
 */
public final class Pseudonym implements Treatment {
    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final byte[] key;
    private transient @Nullable Mac mac;

    public Pseudonym(byte[] key) {
        this.key = key.clone();
    }

    @Override
    public String treat(String cell) {
        byte[] hash = mac().doFinal(cell.strip().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private Mac mac() {
        Mac ready = mac;
        if (ready == null) {
            try {
                ready = Mac.getInstance(ALGORITHM);
                ready.init(new SecretKeySpec(key, ALGORITHM));
            } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
                throw new IllegalStateException("this Java lacks HMAC-SHA-256", impossible);
            }
            mac = ready;
        }
        return ready;
    }
}
