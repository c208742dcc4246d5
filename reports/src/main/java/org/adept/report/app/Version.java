package org.adept.report.app;

import org.adept.analysis.AdeptVersion;
import picocli.CommandLine.IVersionProvider;

/** Which Adept this is; every page and every findings file says it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Adept " + AdeptVersion.NUMBER, "Java " + System.getProperty("java.version")};
    }
}
