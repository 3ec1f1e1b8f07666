package io.github.audiomae.recordings;

import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;

/// The program that [FeatureExportTest] starts with little memory: writes the features of a sound.
final class FeatureExportProbe {
    private FeatureExportProbe() {}

    public static void main(String[] arguments) {
        new FeatureExport(RecordingReader.MIX)
                .whole(Path.of(arguments[0]), Path.of(arguments[1]), CancellationToken.none());
    }
}
