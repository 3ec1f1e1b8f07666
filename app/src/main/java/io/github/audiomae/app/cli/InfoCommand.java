package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.VisibleText;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioInfo;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.SoundLength;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Json;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartFindings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what a file contains, and how it will be read.
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Shows what a file contains and how it will be read.",
        footerHeading = "%nExamples:%n",
        footer = {"  audiomae info street.flac", "  audiomae info street.flac --json"})
final class InfoCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "A sound file, or a .npy array of features.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    InfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Facts facts = RecordingReader.isArray(file) ? featureFacts() : soundFacts();
        if (json) {
            context.out().println(Json.pretty(facts));
        } else {
            facts.lines().forEach(context.out()::println);
        }
        return ExitCode.DONE;
    }

    private Facts featureFacts() {
        int frames = RecordingReader.features(file).frames();
        double seconds = frames * LogMelSpectrogram.HOP_SECONDS;
        return new Facts(
                file.toString(),
                "features",
                "npy",
                null,
                null,
                null,
                null,
                null,
                null,
                seconds,
                frames,
                windows(seconds),
                List.of(),
                null,
                null,
                null);
    }

    private Facts soundFacts() {
        try (AudioSource source = recordings.reader().openSound(file)) {
            AudioInfo info = source.info();
            source.survey();
            SoundLength length = source.quickLength();
            double seconds = length.samples() / (double) Waveform.SAMPLE_RATE_HZ;
            StartFindings starts = recordings.reader().startsOf(file);
            Optional<RecordingStart> start = starts.best();
            return new Facts(
                    file.toString(),
                    "sound",
                    info.container(),
                    info.codec(),
                    info.sampleRateHz(),
                    info.channels(),
                    info.bitsPerSample().isPresent() ? info.bitsPerSample().getAsInt() : null,
                    info.declaredSeconds().isPresent() ? info.declaredSeconds().getAsDouble() : null,
                    info.sampleRateHz() > Waveform.SAMPLE_RATE_HZ ? source.energyAboveHalfRate() : null,
                    seconds,
                    (int) KaldiFbank.frames(length.samples()),
                    windows(seconds),
                    Stream.concat(source.warnings().stream(), starts.disagreement().stream())
                            .map(Sentence::toString)
                            .toList(),
                    start.map(began -> began.iso(0)).orElse(null),
                    start.map(began -> EnumWord.of(began.source())).orElse(null),
                    EnumWord.of(length.source()));
        }
    }

    private static int windows(double seconds) {
        return WindowPlan.WHOLE.windows(seconds);
    }

    /// @param kind `sound` or `features`
    /// @param energyAboveHalfRate share that is left out, 0 to 1; absent for sounds of 16 kHz or less
    /// @param seconds length as it will be read
    /// @param frames spectrogram frames in it
    /// @param windows windows of 10.24 s that cover it
    /// @param began when the recording began, ISO 8601; absent if that is not known
    /// @param beganSource where that is written
    /// @param secondsSource how the length is known: `read`, `header` or `estimate`; absent for features
    private record Facts(
            String file,
            String kind,
            String container,
            @Nullable String codec,
            @Nullable Integer sampleRateHz,
            @Nullable Integer channels,
            @Nullable Integer bitsPerSample,
            @Nullable Double declaredSeconds,
            @Nullable Double energyAboveHalfRate,
            double seconds,
            int frames,
            int windows,
            List<String> warnings,
            @Nullable String began,
            @Nullable String beganSource,
            @Nullable String secondsSource) {
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(line("file", file));
            if (codec != null && channels != null) {
                String bits = bitsPerSample == null ? "" : ", " + bitsPerSample + " bits";
                lines.add(line("sound", container + ", " + codec + bits));
                lines.add(line("rate", sampleRateHz + " Hz, " + Numbers.counted(channels, "channel")));
                lines.add(line("read as", Waveform.SAMPLE_RATE_HZ + " Hz, mono"));
                if (energyAboveHalfRate != null) {
                    lines.add(line(
                            "left out",
                            String.format(
                                    Locale.ROOT, "%.1f %% of the energy, above 8 kHz", 100 * energyAboveHalfRate)));
                }
            } else {
                lines.add(line("features", "[" + frames + ", 128] float32 log-mel values"));
            }
            lines.add(line("length", String.format(Locale.ROOT, "%.3f s, %d frames", seconds, frames) + knownFrom()));
            if (began != null) {
                lines.add(line("began", began + " (" + beganSource + ")"));
            }
            lines.add(line("windows", windows + " of " + Preprocessing.AUDIOSET.windowSeconds() + " s"));
            warnings.forEach(warning -> lines.add(line("warning", warning)));
            return lines;
        }

        private String knownFrom() {
            return switch (secondsSource) {
                case "header" -> " (by the header, not counted)";
                case "estimate" -> " (estimated from the bit rate)";
                case null, default -> "";
            };
        }

        private static String line(String name, String value) {
            return String.format(Locale.ROOT, "%-9s %s", name, VisibleText.line(value));
        }
    }
}
