package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Targets;
import io.github.audiomae.model.TinyModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The results of two models are given; what the comparison says of them is tested.
class ModelComparisonTest {
    private static final RunningDevice DEVICE = new RunningDevice(new ExecutionTarget.Cpu(1), Optional.empty());
    private static final float[] VECTOR = {3, 4};

    /// Patch 0 is visible; 20 frames are sound: the first two time steps, and 4 frames of the second.
    private static final PatchMask MASK = PatchMask.keeping(PatchGrid.AUDIOSET, 0);

    private static final int SOUND_FRAMES = 20;

    @TempDir
    private Path folder;

    private ModelFolder model;

    @BeforeEach
    void writeModel() {
        TinyModel.write(folder.resolve("one"), "one");
        model = ModelFolder.open(folder.resolve("one"));
    }

    @Test
    void distanceOfVectorsIsThatOfTheirDirections() {
        assertThat(distance(new float[] {3, 4}, new float[] {6, 8})).isCloseTo(0, within(1e-9));
        assertThat(distance(new float[] {3, 4}, new float[] {-4, 3})).isCloseTo(1, within(1e-9));
        assertThat(distance(new float[] {3, 4}, new float[] {-3, -4})).isCloseTo(2, within(1e-9));
        assertThat(distance(new float[] {1, 0}, new float[] {1, 1})).isCloseTo(1 - Math.sqrt(0.5), within(1e-9));
    }

    @Test
    void vectorsOfOtherLengthsOrWithoutDirectionHaveNoDistance() {
        assertThat(new ModelComparison(embedding(1, 2), embedding(1, 2, 3)).cosineDistance())
                .isEmpty();
        assertThat(new ModelComparison(embedding(0, 0), embedding(1, 2)).cosineDistance())
                .isEmpty();
    }

    @Test
    void theClassesOfBothAreListedOnceByTheirHigherScore() {
        ComparedModel first = classified(new float[] {2, -1, 0.5f}, "dog", "owl", "rain");
        ComparedModel second = classified(new float[] {-2, 1, 0, -3}, "dog", "wind", "rain", "bell");

        assertThat(new ModelComparison(first, second).classes(2)).containsExactly("dog", "wind", "rain");
        assertThat(new ModelComparison(first, second).classes(1)).containsExactly("dog", "wind");
        assertThat(new ModelComparison(embedding(1), second).classes(1)).containsExactly("wind");
    }

    @Test
    void aScoreIsFoundByTheNameOfItsClass() {
        ComparedModel one = classified(new float[] {2, 0}, "dog", "owl");

        assertThat(one.score("owl")).hasValue(0.5f);
        assertThat(one.score("dog").orElseThrow()).isCloseTo(0.8807971f, within(1e-6f)); // 1 / (1 + e^-2)
        assertThat(one.score("rain")).isEmpty();
        assertThat(embedding(1).score("owl")).isEmpty();
    }

    /// Every hidden cell with sound differs by a quarter; what is visible or padding differs by far more.
    @Test
    void reconstructionsDifferByWhatTheyShowOfHiddenSound() {
        ComparedModel first = reconstructed(model, Targets.RAW, Levels.ESTIMATED, constant(1));
        float[] other = constant(1.25f);
        Arrays.fill(other, 0, 256, 100); // the visible patch
        Arrays.fill(other, 2 * 8 * 256, other.length, -100); // padding
        ComparedModel second = reconstructed(model, Targets.RAW, Levels.ESTIMATED, other);

        assertThat(new ModelComparison(first, second).reconstructionDifference().orElseThrow())
                .isCloseTo(0.25, within(1e-6));
    }

    @Test
    void picturesWithAndWithoutLevelsHaveNoDifference() {
        ComparedModel raw = reconstructed(model, Targets.RAW, Levels.NORMALIZED, constant(1));
        ComparedModel normalized = reconstructed(model, Targets.PATCH_NORMALIZED, Levels.NORMALIZED, constant(1));

        assertThat(new ModelComparison(raw, normalized).reconstructionDifference())
                .isEmpty();
        assertThat(new ModelComparison(raw, embedding(1)).reconstructionDifference())
                .isEmpty();
        assertThat(new ModelComparison(embedding(1), raw).reconstructionDifference())
                .isEmpty();
    }

    @Test
    void nothingHiddenIsNoDifference() {
        ComparedModel all = reconstructed(
                model, Targets.RAW, Levels.ESTIMATED, constant(1), PatchMask.nothingHidden(PatchGrid.AUDIOSET));

        assertThat(new ModelComparison(all, all).reconstructionDifference()).isEmpty();
    }

    @Test
    void lossesOfRawAndOfPatchNormalisedTargetsAreDifferentThings() {
        ComparedModel raw = reconstructed(model, Targets.RAW, Levels.ESTIMATED, constant(1));
        ComparedModel normalized = reconstructed(model, Targets.PATCH_NORMALIZED, Levels.ESTIMATED, constant(1));

        assertThat(new ModelComparison(raw, normalized).lossesDiffer()).isTrue();
        assertThat(new ModelComparison(raw, raw).lossesDiffer()).isFalse();
        assertThat(new ModelComparison(raw, embedding(1)).lossesDiffer()).isFalse();
        assertThat(new ModelComparison(embedding(1), raw).lossesDiffer()).isFalse();
    }

    @Test
    void lossesOfDifferentlyScaledSpectrogramsAreDifferentThings() throws IOException {
        ComparedModel here = reconstructed(model, Targets.RAW, Levels.ESTIMATED, constant(1));
        ComparedModel there = reconstructed(rescaled(), Targets.RAW, Levels.ESTIMATED, constant(2));

        assertThat(new ModelComparison(here, there).lossesDiffer()).isTrue();
        assertThat(new ModelComparison(here, there).reconstructionDifference()).isEmpty();
    }

    private double distance(float[] one, float[] other) {
        return new ModelComparison(embedding(one), embedding(other))
                .cosineDistance()
                .orElseThrow();
    }

    private ComparedModel embedding(float... vector) {
        return compared(model, null, null, vector);
    }

    private ComparedModel classified(float[] logits, String... labels) {
        return compared(
                model, null, new Classification(logits, List.of(labels), new float[0], null, 1, DEVICE), VECTOR);
    }

    private static ComparedModel reconstructed(ModelFolder by, Targets targets, Levels levels, float[] prediction) {
        return reconstructed(by, targets, levels, prediction, MASK);
    }

    private static ComparedModel reconstructed(
            ModelFolder by, Targets targets, Levels levels, float[] prediction, PatchMask mask) {
        SpectrogramWindow window = new SpectrogramWindow(new float[1024 * SpectrogramWindow.MEL_BINS], SOUND_FRAMES);
        Reconstruction reconstruction = new Reconstruction(
                new ReconstructionRequest(window, mask, levels),
                prediction,
                targets,
                Normalization.AUDIOSET,
                new Reconstruction.Timing(1, 2),
                DEVICE);
        return compared(by, reconstruction, null, VECTOR);
    }

    private static ComparedModel compared(
            ModelFolder by,
            @Nullable Reconstruction reconstruction,
            @Nullable Classification classification,
            float[] vector) {
        return new ComparedModel(
                by, DEVICE, Optional.ofNullable(reconstruction), Optional.ofNullable(classification), vector);
    }

    private static float[] constant(float value) {
        float[] patches = new float[512 * 256];
        Arrays.fill(patches, value);
        return patches;
    }

    private ModelFolder rescaled() throws IOException {
        Path other = folder.resolve("other");
        TinyModel.write(other, "other");
        ModelManifest one = TinyModel.manifest("other");
        ManifestJson.write(
                new ModelManifest(
                        ModelManifest.SCHEMA,
                        "other",
                        one.name(),
                        one.family(),
                        one.architecture(),
                        one.provenance(),
                        one.licence(),
                        Preprocessing.AUDIOSET.scaled(-7, 4),
                        one.patchGrid(),
                        one.targets(),
                        one.capabilities(),
                        one.labels(),
                        one.graphs(),
                        one.files()),
                other.resolve(ModelFolder.MANIFEST));
        return ModelFolder.open(other);
    }
}
