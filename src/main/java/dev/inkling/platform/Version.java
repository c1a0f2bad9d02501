package dev.inkling.platform;

/** Which Inkling this is. */
public final class Version {

    private Version() {}

    /** @return of the jar, such as 1.0.0; "unpackaged" where the classes run from a folder */
    public static String ofProgram() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
