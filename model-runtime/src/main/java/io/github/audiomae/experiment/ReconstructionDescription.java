package io.github.audiomae.experiment;

import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ShownLevels;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.PatchGrid;
import java.nio.file.Path;
import java.util.OptionalDouble;

/// All that is said about a reconstruction. The report ([ReconstructionReport]), the experiment card
/// ([ExperimentCard]) and the caption of the figure ([FigureCaption]) are made from it.
///
/// @param levels at which the patches are shown
public record ReconstructionDescription(
        Sound sound, Window window, Model model, Mask mask, ShownLevels levels, Errors errors, Run run) {
    /// The recording.
    ///
    /// @param file where it is
    /// @param channel `mix`, or the channel's number from 1
    public record Sound(Path file, String channel) {}

    /// The window of the recording.
    ///
    /// @param startSeconds where in the recording it begins
    /// @param soundFrames its frames that hold sound, 0 … 1024
    public record Window(double startSeconds, int soundFrames) {
        /// Patches that hold sound.
        public int soundPatches() {
            return PatchGrid.soundPatches(soundFrames);
        }
    }

    /// The model that reconstructed.
    ///
    /// @param sha256 over all its files
    public record Model(String id, String name, String sha256, Targets targets) {}

    /// The mask: what was asked for and what it hides.
    ///
    /// @param kept patches that stayed visible, of 512
    /// @param hiddenSound hidden patches that hold sound: those that the errors count
    /// @param hiddenShare share of the patches with sound that is hidden, 0 … 1; empty where there are none
    public record Mask(AskedMask asked, int kept, int hiddenSound, OptionalDouble hiddenShare) {}

    /// How far the reconstruction is off, over hidden patches of sound; all empty where there are none.
    ///
    /// @param maskedMse the model's own loss
    /// @param normalized the loss with patch-normalised targets
    /// @param plain the loss with raw targets
    /// @param decibels root mean square in dB; empty also where patches are shown without levels
    public record Errors(
            OptionalDouble maskedMse, OptionalDouble normalized, OptionalDouble plain, OptionalDouble decibels) {}

    /// How it was computed.
    ///
    /// @param device it ran on
    /// @param encodeMillis wall time of the encoder
    /// @param decodeMillis wall time of the decoder
    /// @param program that computed it
    public record Run(RunningDevice device, double encodeMillis, double decodeMillis, Program program) {
        /// Wall time of both.
        public double millis() {
            return encodeMillis + decodeMillis;
        }
    }

    /// The program.
    ///
    /// @param version such as `0.1.0`
    public record Program(String name, String version) {}

    /// Describes a reconstruction.
    ///
    /// @param startSeconds where in the recording its window begins
    /// @param folder of the model that made it
    public static ReconstructionDescription of(
            Sound sound,
            double startSeconds,
            ModelFolder folder,
            AskedMask asked,
            Reconstruction made,
            Program program) {
        int soundFrames = made.window().soundFrames();
        return new ReconstructionDescription(
                sound,
                new Window(startSeconds, soundFrames),
                new Model(folder.id(), folder.manifest().name(), folder.sha256(), made.targets()),
                new Mask(
                        asked,
                        made.mask().keptCount(),
                        made.mask().hiddenSound(soundFrames),
                        made.mask().hiddenShare(soundFrames)),
                ShownLevels.of(made),
                new Errors(made.maskedMse(), made.lossNormalized(), made.lossPlain(), made.errorDecibels()),
                new Run(made.device(), made.encodeMillis(), made.decodeMillis(), program));
    }
}
