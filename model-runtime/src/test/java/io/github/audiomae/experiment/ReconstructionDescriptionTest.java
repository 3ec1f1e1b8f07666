package io.github.audiomae.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.experiment.ReconstructionDescription.Errors;
import io.github.audiomae.experiment.ReconstructionDescription.Mask;
import io.github.audiomae.experiment.ReconstructionDescription.Model;
import io.github.audiomae.experiment.ReconstructionDescription.Program;
import io.github.audiomae.experiment.ReconstructionDescription.Run;
import io.github.audiomae.experiment.ReconstructionDescription.Sound;
import io.github.audiomae.experiment.ReconstructionDescription.Window;
import io.github.audiomae.explore.ShownLevels;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.Precision;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One description, and the report and figure made from it. "Frequency 80 %" keeps one of the eight bands: 87.5 % are
/// hidden.
class ReconstructionDescriptionTest {
    @TempDir
    Path folder;

    @Test
    void reportHasAllNumbersInTheirOrder() throws Exception {
        Path file = folder.resolve("reconstruction.json");

        new ReconstructionReport(described(968, new MaskStrategy.Frequency(0.8, 7), ShownLevels.RAW)).write(file);

        assertThat(Files.readString(file)).isEqualTo("""
            {
              "file" : "birds.ogg",
              "start_s" : 1.25,
              "model" : "small",
              "model_sha256" : "17ab",
              "precision" : "int8",
              "targets" : "raw",
              "input" : {
                "sample_rate_hz" : 32000,
                "frames" : 512,
                "patches_in_time" : 32,
                "patches_in_frequency" : 8,
                "patch_size" : 16,
                "mean" : -7.2,
                "std" : 4.43,
                "padding" : "minimum-before-normalization"
              },
              "mask" : "frequency",
              "mask_description" : "frequency 80 %, seed 7",
              "ratio" : 0.8,
              "seed" : 7,
              "patches" : 512,
              "kept" : 64,
              "hidden" : 448,
              "hidden_sound" : 427,
              "hidden_share" : 0.875,
              "padded" : 24,
              "sound_frames" : 968,
              "levels" : "raw",
              "masked_mse" : 0.25,
              "loss_normalized" : 1.5,
              "loss_plain" : 0.25,
              "error_db" : null,
              "milliseconds" : 113.0,
              "encode_milliseconds" : 83.5,
              "decode_milliseconds" : 29.5,
              "device" : "CPU · 2 threads",
              "version" : "0.1.0"
            }
            """);
    }

    @Test
    void figureAndSummarySayTheShareThatIsReallyHidden() {
        ReconstructionDescription described = described(1024, new MaskStrategy.Frequency(0.8, 7), ShownLevels.RAW);

        assertThat(FigureCaption.of(described))
                .containsExactly(
                        "model Small (int8)",
                        "mask frequency 80 %, seed 7",
                        "87.5 % of the sound hidden",
                        "masked MSE 0.2500",
                        "levels as predicted",
                        "CPU · 2 threads");
        assertThat(new ReconstructionReport(described).summary())
                .startsWith("small: frequency 80 %, seed 7, 448 of 512 patches of sound hidden (87.5 %), masked MSE");
    }

    @Test
    void levelsAreThoseThatAreShown() {
        MaskStrategy rule = new MaskStrategy.Random(0.5, 1);

        assertThat(FigureCaption.of(described(1024, rule, ShownLevels.ESTIMATED)))
                .contains("levels estimated from visible neighbours");
        assertThat(FigureCaption.of(described(1024, rule, ShownLevels.ORACLE)))
                .contains("levels taken from the hidden patches (oracle)");
        assertThat(new ReconstructionReport(described(1024, rule, ShownLevels.NORMALIZED)).values())
                .containsEntry("levels", "normalized");
    }

    @Test
    void withoutSoundNoShareIsHidden() {
        ReconstructionDescription described = described(0, new MaskStrategy.Random(0.8, 7), ShownLevels.RAW);

        assertThat(new ReconstructionReport(described).values()).containsEntry("hidden_share", null);
        assertThat(FigureCaption.of(described)).noneMatch(fact -> fact.contains("hidden"));
    }

    private static final Preprocessing BIRDS =
            Preprocessing.AUDIOSET.of(512).scaled(-7.2f, 4.43f).clips(32_000, 5);

    private static final StatedWindow INPUT = StatedWindow.of(BIRDS, PatchGrid.over(BIRDS));

    private static ReconstructionDescription described(int soundFrames, MaskStrategy rule, ShownLevels levels) {
        PatchMask mask = rule.mask(PatchGrid.AUDIOSET);
        return new ReconstructionDescription(
                new Sound(Path.of("birds.ogg"), "mix"),
                new Window(1.25, soundFrames, 512, PatchGrid.AUDIOSET.soundPatches(soundFrames)),
                new Model("small", "Small", "17ab", Precision.INT8, Targets.RAW, INPUT),
                new Mask(
                        AskedMask.of(rule),
                        mask.keptCount(),
                        mask.hiddenSound(soundFrames),
                        mask.hiddenShare(soundFrames)),
                levels,
                new Errors(
                        OptionalDouble.of(0.25),
                        OptionalDouble.of(1.5),
                        OptionalDouble.of(0.25),
                        OptionalDouble.empty()),
                new Run(
                        new RunningDevice(new ExecutionTarget.Cpu(2), Optional.empty()),
                        83.5,
                        29.5,
                        new Program("Audio-MAE Explorer", "0.1.0")));
    }
}
