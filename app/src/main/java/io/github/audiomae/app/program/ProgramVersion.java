package io.github.audiomae.app.program;

import io.github.audiomae.experiment.ReconstructionDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The name of the program, and its version as recorded by the build.
public final class ProgramVersion {
    private static final String NAME = "Audio-MAE Explorer";

    private ProgramVersion() {}

    /// The version number, such as `0.1.0`.
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is not on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /// Name and version, for descriptions in files.
    public static ReconstructionDescription.Program described() {
        return new ReconstructionDescription.Program(NAME, version());
    }

    /// Name and version, such as `Audio-MAE Explorer 0.1.0`, as files name the program that made them.
    public static String nameAndVersion() {
        return NAME + " " + version();
    }
}
