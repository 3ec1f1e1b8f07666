package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.recordings.SelectionExport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a part of a recording.
@Command(
        name = "cut",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Writes a part of a recording as a sound of its own, at its own sample rate.",
            "Without a band, samples are copied exactly."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae cut night.wav --from 12.5 --to 14 -o call.wav",
            "  audiomae cut night.wav --from 12.5 --to 14 --band 2000-8000 -o call.flac"
        })
final class CutCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A sound file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--from", paramLabel = "SECONDS", required = true, description = "Where the part begins.")
    private double from;

    @Option(names = "--to", paramLabel = "SECONDS", required = true, description = "Where the part ends.")
    private double to;

    @Option(
            names = "--band",
            paramLabel = "LOW-HIGH",
            description = "Keeps only these frequencies, in hertz (default: all).")
    private @Nullable String band;

    @Option(
            names = "--channel",
            paramLabel = "N",
            defaultValue = ALL,
            description = "The channel to write, counted from 1, mix, the average of all channels, or all as they are "
                    + "(default: all).")
    private String channel = ALL;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write, .wav or .flac.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    CutCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        TimeSpan span = Usage.read(spec, () -> new TimeSpan(from, to));
        Optional<FrequencyRange> kept = Optional.ofNullable(band).map(this::band);
        ChannelChoice choice = channel.equals(ALL)
                ? null
                : ChannelChoice.parse(channel)
                        .orElseThrow(() -> Usage.wrong(
                                spec, "'" + channel + "' is neither all nor mix nor a channel number from 1."));
        OutputFiles.requireOther(List.of(new SoundFiles.Found(file, file)), output);
        new SelectionExport(span, kept, choice).write(file, output, context.cancellation());
        return ExitCode.DONE;
    }

    private FrequencyRange band(String text) {
        return Usage.read(spec, () -> {
            String[] ends = text.split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("--band is LOW-HIGH in hertz, such as 2000-8000, not " + text + ".");
            }
            return new FrequencyRange(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
        });
    }
}
