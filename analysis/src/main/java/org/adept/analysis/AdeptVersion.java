package org.adept.analysis;

/** The version that findings say they were computed with; a test holds it against the parent pom. */
public final class AdeptVersion {
    public static final String NUMBER = "0.1.0";

    private AdeptVersion() {}
}
