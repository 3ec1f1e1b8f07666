package io.github.audiomae.app.centroid;

import io.github.audiomae.app.cli.CommandProvider;
import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Preprocessing;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints the spectral centroid of a sound's first window.
@Command(
        name = "centroid",
        mixinStandardHelpOptions = true,
        description = "Prints the spectral centroid of the first 10.24 s, in hertz.")
final class CentroidCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "The sound file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    CentroidCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (AudioSource sound = AudioSource.open(file)) {
            Preprocessing as = Preprocessing.AUDIOSET;
            SpectralCentroid centroid =
                    SpectralCentroid.of(new FeatureReader().window(sound, 0, as), as.normalization());
            context.out().println(String.format(Locale.ROOT, "%.0f", centroid.hertz()));
        }
        return ExitCode.DONE;
    }

    /// Brings the command onto the command line.
    public static final class Provider implements CommandProvider {
        @Override
        public Object open(CommandContext context) {
            return new CentroidCommand(context);
        }
    }
}
