package org.adept.ingest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.adept.ingest.spark.AdeptSession;

/** One Spark for all tests of a JVM: starting it costs more than most tests. */
public final class SharedSpark {
    private static final class Holder {
        static final AdeptSession SESSION = open();

        private static AdeptSession open() {
            try {
                AdeptSession session = AdeptSession.open("local[2]", Files.createTempDirectory("adept-spark"), false);
                Runtime.getRuntime().addShutdownHook(new Thread(session::close));
                return session;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private SharedSpark() {}

    public static AdeptSession session() {
        return Holder.SESSION;
    }
}
