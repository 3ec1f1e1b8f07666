package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.experiment.Experiment;
import io.github.audiomae.experiment.ReconstructionDescription;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ShownLevels;
import io.github.audiomae.export.WindowSoundFile;
import io.github.audiomae.resynthesis.HiddenPhase;
import io.github.audiomae.resynthesis.Resynthesis;
import java.nio.file.Path;
import java.util.List;

/// Writes a reconstruction as sounds: the original, its visible and its hidden patches, and the reconstruction.
///
/// @param phase of the hidden patches
record ReconstructionSounds(CommandContext context, Experiment experiment, HiddenPhase phase) {
    /// @param endings `wav`, `flac`, or both
    void write(Path folder, List<String> endings) {
        Reconstruction made = experiment.result();
        Resynthesis sound = read();
        Waveform heard = sound.reconstruction(
                made.pasted(), experiment.normalization(), made.mask(), phase, context.cancellation());
        for (String ending : endings) {
            put(folder.resolve("original." + ending), sound.original(), "original");
            put(folder.resolve("visible." + ending), sound.visible(made.mask()), "visible patches of the original");
            put(folder.resolve("hidden." + ending), sound.hidden(made.mask()), "hidden patches of the original");
            put(
                    folder.resolve("reconstruction." + ending),
                    heard,
                    WindowSoundFile.comment(ShownLevels.of(made), phase));
        }
        if (ShownLevels.of(made) != ShownLevels.RAW) {
            context.note("The hidden patches sound at " + WindowSoundFile.words(ShownLevels.of(made))
                    + ": this model does not predict levels.");
        }
        if (phase == HiddenPhase.ORACLE) {
            context.note(
                    "The hidden patches sound with the phase of the original (oracle), which uses what was hidden.");
        }
    }

    private Resynthesis read() {
        ReconstructionDescription described = experiment.description();
        ChannelChoice channel = ChannelChoice.parse(described.sound().channel()).orElse(ChannelChoice.average());
        try (AudioSource source = AudioSource.open(described.sound().file(), channel)) {
            return Resynthesis.read(source, described.window().startSeconds());
        }
    }

    private void put(Path file, Waveform sound, String comment) {
        int limited = WindowSoundFile.write(file, sound, comment);
        if (limited > 0) {
            context.note("Warning: " + file.getFileName() + ": " + limited
                    + " samples are louder than full scale and were limited to it.");
        }
    }
}
