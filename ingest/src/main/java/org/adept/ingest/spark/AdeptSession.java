package org.adept.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.adept.ingest.check.SetAside;
import org.adept.ingest.mapping.LookupTable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.LoggerFactory;

/** Spark in this process, or on a cluster, without what a short run does not need. */
public final class AdeptSession implements AutoCloseable {
    /** Folder of what is written on the way, in the private folder. */
    static final String TEMPORARY = ".tmp";

    private final JavaSparkContext context;

    private AdeptSession(JavaSparkContext context) {
        this.context = context;
    }

    /**
     * Starts Spark; everything it writes on the way lies below the private folder.
     *
     * @param privateFolder already there, readable by its owner only
     * @param secret whether what it writes there is encrypted: a programme's key for pseudonyms travels with the tasks,
     *     and must not stand on a disk beside what it hides
     */
    public static AdeptSession open(String master, Path privateFolder, boolean secret) {
        Path temporary = temporary(privateFolder);
        SparkConf conf = new SparkConf(false)
                .setMaster(master)
                .setAppName("adept")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.local.dir", temporary.toString())
                .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .set("spark.metrics.staticSources.enabled", "false")
                // what is packed is small already: to compress it costs more than to write it
                .set("spark.shuffle.compress", "false")
                .set("spark.io.encryption.enabled", String.valueOf(secret));
        conf.registerKryoClasses(
                new Class<?>[] {byte[].class, SetAside.class, LookupTable.class, String[].class, long[].class});
        if (!master.startsWith("local")) {
            // workers are elsewhere: they must be able to call back
            conf.remove("spark.driver.host");
            conf.remove("spark.driver.bindAddress");
        }
        JavaSparkContext context = new JavaSparkContext(conf);
        // expressions are evaluated in plain tasks, which read the settings from here
        context.setLocalProperty("spark.sql.ansi.enabled", "false");
        context.setLocalProperty("spark.sql.session.timeZone", "UTC");
        return new AdeptSession(context);
    }

    /** Sets up logging before several threads ask for it at once, which it would remark upon. */
    static void silence() {
        LoggerFactory.getILoggerFactory();
    }

    public JavaSparkContext context() {
        return context;
    }

    /** Tasks that run at the same time. */
    public int parallelism() {
        return Math.max(1, context.defaultParallelism());
    }

    @Override
    public void close() {
        context.stop();
    }

    /** The folder for what Spark writes on the way, empty and for its owner only. */
    static Path temporary(Path privateFolder) {
        try {
            return PrivateFolder.sweep(privateFolder.resolve(TEMPORARY));
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }
}
