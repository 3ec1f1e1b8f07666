package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.experiment.AskedMask;
import io.github.audiomae.experiment.Experiment;
import io.github.audiomae.experiment.ExperimentCard;
import io.github.audiomae.experiment.ReconstructionDescription;
import io.github.audiomae.experiment.Replay;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.RecordingReader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Repeats the experiment of a card and says whether the result is the same.
///
/// @param options the device, if given on the command line
/// @param card the file of the card
/// @param elsewhere the sound, if it is not where the card says; else null
record ReplayRun(
        CommandContext context,
        ModelOptions options,
        Path card,
        @Nullable Path elsewhere) {
    private static final String ANY_CPU = "cpu";

    /// @param keep receives the repeated experiment
    /// @return the exit code
    int run(Consumer<Experiment> keep) {
        Replay replay = Replay.prepare(card, elsewhere, context.models().get(), context.cancellation());
        ExperimentCard.Sound sound = Objects.requireNonNull(replay.card().sound());
        ExperimentCard.Device device = replay.card().device();
        try (LoadedModel loaded = options.open(
                context, replay.model(), Capability.RECONSTRUCT, device == null ? ANY_CPU : device.target())) {
            Preprocessing as = loaded.manifest().preprocessing();
            Reconstruction result = new Reconstructor(loaded)
                    .reconstruct(
                            new ReconstructionRequest(
                                    window(replay.sound(), sound, as),
                                    replay.mask(),
                                    replay.card().shownLevels()),
                            context.cancellation());
            keep.accept(Experiment.of(
                    new ReconstructionDescription.Sound(replay.sound(), sound.channel()),
                    sound.startS(),
                    loaded.folder(),
                    AskedMask.fromFile(
                            String.valueOf(replay.card().maskFile()),
                            String.valueOf(replay.card().maskDescription())),
                    result,
                    ProgramVersion.described()));
            return say(replay.difference(
                    ExperimentCard.Result.of(result), result.device().display()));
        }
    }

    private static SpectrogramWindow window(Path file, ExperimentCard.Sound sound, Preprocessing as) {
        ChannelChoice channel = ChannelChoice.parse(sound.channel()).orElse(ChannelChoice.average());
        try (WindowSource source = new RecordingReader(channel, false).open(file, as)) {
            TimeSpan span = new TimeSpan(sound.startS(), sound.startS() + as.windowSeconds());
            return source.window(span, as);
        }
    }

    private int say(Optional<String> difference) {
        if (difference.isPresent()) {
            context.note(difference.get());
            return ExitCode.SOME_FAILED;
        }
        context.note(card + ": the same bit for bit.");
        return ExitCode.DONE;
    }
}
