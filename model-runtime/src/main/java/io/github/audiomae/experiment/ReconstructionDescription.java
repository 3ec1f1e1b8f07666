package io.github.audiomae.experiment;

import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ShownLevels;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Precision;
import io.github.audiomae.model.Targets;
import java.nio.file.Path;
import java.util.OptionalDouble;

/// All facts about a reconstruction, from which the report ([ReconstructionReport]), the experiment card
/// ([ExperimentCard]) and the caption of the figure ([FigureCaption]) are made.
///
/// @param levels at which the patches are shown
public record ReconstructionDescription(
        Sound sound, Window window, Model model, Mask mask, ShownLevels levels, Errors errors, Run run) {
    /// The recording.
    ///
    /// @param file its path
    /// @param channel `mix`, or the channel's number from 1
    public record Sound(Path file, String channel) {}

    /// The window of the recording.
    ///
    /// @param startSeconds its start in the recording
    /// @param soundFrames number of its frames that hold sound
    /// @param patches number of its patches
    /// @param soundPatches number of its patches that hold sound
    public record Window(double startSeconds, int soundFrames, int patches, int soundPatches) {}

    /// The model that reconstructed.
    ///
    /// @param sha256 over all its files
    /// @param input how the sound became its input
    public record Model(
            String id, String name, String sha256, Precision precision, Targets targets, StatedWindow input) {}

    /// The mask: what was requested and what it hides.
    ///
    /// @param kept number of visible patches
    /// @param hiddenSound number of hidden patches that hold sound, over which errors are computed
    /// @param hiddenShare share of the patches with sound that is hidden, 0 … 1; empty if there are none
    public record Mask(AskedMask asked, int kept, int hiddenSound, OptionalDouble hiddenShare) {}

    /// The errors of the reconstruction over hidden patches of sound; all empty if there are none.
    ///
    /// @param maskedMse the model's own loss
    /// @param normalized the loss with patch-normalised targets
    /// @param plain the loss with raw targets
    /// @param decibels root mean square in dB; empty also if patches are shown without levels
    public record Errors(
            OptionalDouble maskedMse, OptionalDouble normalized, OptionalDouble plain, OptionalDouble decibels) {}

    /// How it was computed.
    ///
    /// @param device it ran on
    /// @param encodeMillis wall time of the encoder
    /// @param decodeMillis wall time of the decoder
    /// @param program that computed it
    public record Run(RunningDevice device, double encodeMillis, double decodeMillis, Program program) {
        /// Wall time of encoder and decoder.
        public double millis() {
            return encodeMillis + decodeMillis;
        }
    }

    /// The program that computed it.
    ///
    /// @param version such as `0.1.0`
    public record Program(String name, String version) {}

    /// Describes a reconstruction.
    ///
    /// @param startSeconds start of its window in the recording
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
                new Window(
                        startSeconds,
                        soundFrames,
                        made.mask().grid().patches(),
                        made.mask().grid().soundPatches(soundFrames)),
                new Model(
                        folder.id(),
                        folder.manifest().name(),
                        folder.sha256(),
                        folder.manifest().precision(),
                        made.targets(),
                        StatedWindow.of(
                                folder.manifest().preprocessing(), made.mask().grid())),
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
