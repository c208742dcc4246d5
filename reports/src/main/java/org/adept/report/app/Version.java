package org.adept.report.app;

import picocli.CommandLine.IVersionProvider;

/** Which Adept this is; every page and every findings file says it. */
final class Version implements IVersionProvider {
    /** The version, as in the parent pom; a test compares them. */
    static final String NUMBER = "0.1.0";

    @Override
    public String[] getVersion() {
        return new String[] {"Adept " + NUMBER, "Java " + System.getProperty("java.version")};
    }
}
