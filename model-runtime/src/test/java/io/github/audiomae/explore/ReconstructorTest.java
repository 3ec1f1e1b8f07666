package io.github.audiomae.explore;

import static io.github.audiomae.explore.GoldenModel.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconstructorTest {
    private static final String CHIRP = "chirp-0.75";

    @TempDir
    static Path folder;

    private static LoadedModel model;

    @BeforeAll
    static void load() throws IOException {
        model = GoldenModel.pretrained(folder);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise-0.3", "noise-0.8", "noise-0.95", CHIRP})
    void predictsAndLosesWhatTheOriginalImplementationDoes(String name) throws IOException {
        Reconstruction reconstruction = reconstruct(name, Levels.NORMALIZED);

        assertThat(reconstruction.prediction())
                .containsExactly(GoldenModel.floats(name + "-prediction"), within(TOLERANCE));
        double lossNormalized = GoldenModel.number(name, "loss_normalized");
        assertThat(reconstruction.lossNormalized().orElseThrow()).isCloseTo(lossNormalized, within(1e-4));
        assertThat(reconstruction.lossPlain().orElseThrow())
                .isCloseTo(GoldenModel.number(name, "loss_plain"), within(1e-4));
        assertThat(reconstruction.maskedMse()).isEqualTo(reconstruction.lossNormalized());
    }

    @Test
    void bothStepsAreTimedInMilliseconds() {
        long start = System.nanoTime();

        Reconstruction made = reconstruct(CHIRP, Levels.NORMALIZED);

        double all = (System.nanoTime() - start) / 1e6;
        assertThat(made.encodeMillis()).isBetween(0.01, all);
        assertThat(made.decodeMillis()).isBetween(0.01, all - made.encodeMillis());
    }

    @ParameterizedTest
    @EnumSource(Levels.class)
    void visiblePatchesArePastedInTheSpaceThatIsShown(Levels levels) {
        Reconstruction reconstruction = reconstruct(CHIRP, levels);

        float[] pasted = PatchGrid.AUDIOSET.patchify(reconstruction.pasted());
        float[] original = PatchGrid.AUDIOSET.patchify(reconstruction.original());
        float[] decoded = PatchGrid.AUDIOSET.patchify(reconstruction.decoded());
        for (int patch = 0; patch < PatchGrid.AUDIOSET.patches(); patch++) {
            float[] expected = reconstruction.mask().isKept(patch) ? original : decoded;
            assertThat(values(pasted, patch)).isEqualTo(values(expected, patch));
        }
    }

    @Test
    void normalizedLevelsShowThePredictionAndEveryOriginalPatchAroundZero() {
        Reconstruction reconstruction = reconstruct(CHIRP, Levels.NORMALIZED);

        assertThat(reconstruction.decoded()).isEqualTo(PatchGrid.AUDIOSET.unpatchify(reconstruction.prediction()));
        float[] patches = PatchGrid.AUDIOSET.patchify(reconstruction.original());
        for (int patch = 0; patch < PatchGrid.AUDIOSET.patches(); patch++) {
            assertThat(mean(values(patches, patch))).isCloseTo(0, within(1e-3));
        }
        assertThat(reconstruction.isPatchNormalized()).isTrue();
        assertThat(reconstruction.errorDecibels()).isEmpty();
    }

    @Test
    void oracleLevelsGiveEveryPatchTheSpreadAndMeanOfTheOriginal() {
        Reconstruction reconstruction = reconstruct(CHIRP, Levels.ORACLE);

        float[] window = PatchGrid.AUDIOSET.patchify(reconstruction.window().toArray());
        float[] decoded = PatchGrid.AUDIOSET.patchify(reconstruction.decoded());
        for (int patch = 0; patch < PatchGrid.AUDIOSET.patches(); patch++) {
            float[] truth = values(window, patch);
            double spread = Math.sqrt(unbiasedVariance(truth) + 1e-6);
            float predicted = reconstruction.prediction()[patch * PatchGrid.AUDIOSET.values() + 100];
            assertThat((double) decoded[patch * PatchGrid.AUDIOSET.values() + 100])
                    .isCloseTo(predicted * spread + mean(truth), within(1e-4));
        }
        assertThat(reconstruction.original()).isEqualTo(reconstruction.window().toArray());
        assertThat(reconstruction.errorDecibels()).isPresent();
    }

    @Test
    void estimatedLevelsDoNotDependOnWhatIsHidden() {
        PatchMask mask = GoldenModel.mask(CHIRP);
        float[] values = GoldenModel.floats("input-chirp");
        float[] tampered = PatchGrid.AUDIOSET.patchify(values);
        for (int i = 0; i < tampered.length; i++) {
            if (!mask.isKept(i / PatchGrid.AUDIOSET.values())) {
                tampered[i] = 3 * tampered[i] - 7;
            }
        }

        Reconstruction honest = reconstruct(new SpectrogramWindow(values, 1024), mask, Levels.ESTIMATED);
        Reconstruction fooled = reconstruct(
                new SpectrogramWindow(PatchGrid.AUDIOSET.unpatchify(tampered), 1024), mask, Levels.ESTIMATED);

        assertThat(fooled.pasted()).isEqualTo(honest.pasted());
    }

    @Test
    void equalRequestsGiveBitEqualResults() {
        assertThat(reconstruct("noise-0.8", Levels.NORMALIZED).prediction())
                .isEqualTo(reconstruct("noise-0.8", Levels.NORMALIZED).prediction());
    }

    @Test
    void withNothingHiddenThereIsNoErrorRatherThanZero() {
        Reconstruction reconstruction =
                reconstruct(GoldenModel.window("noise"), PatchMask.nothingHidden(PatchGrid.AUDIOSET), Levels.ORACLE);

        assertThat(reconstruction.maskedMse()).isEmpty();
        assertThat(reconstruction.lossPlain()).isEmpty();
        assertThat(reconstruction.errorDecibels()).isEmpty();
        assertThat(reconstruction.pasted()).isEqualTo(reconstruction.window().toArray());
    }

    @Test
    void everythingMayBeHidden() {
        Reconstruction reconstruction =
                reconstruct(GoldenModel.window("noise"), PatchMask.keeping(PatchGrid.AUDIOSET), Levels.ESTIMATED);

        assertThat(reconstruction.maskedMse()).isPresent();
        for (float value : reconstruction.pasted()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void aCancelledTokenEndsIt() {
        CancellationToken token = new CancellationToken();
        token.cancel();

        ReconstructionRequest request = new ReconstructionRequest(
                GoldenModel.window("noise"), PatchMask.keeping(PatchGrid.AUDIOSET, 1), Levels.NORMALIZED);
        assertThatThrownBy(() -> new Reconstructor(model).reconstruct(request, token))
                .isInstanceOf(CancellationException.class);
    }

    private static Reconstruction reconstruct(String name, Levels levels) {
        return reconstruct(GoldenModel.window(name.substring(0, name.indexOf("-"))), GoldenModel.mask(name), levels);
    }

    private static Reconstruction reconstruct(SpectrogramWindow window, PatchMask mask, Levels levels) {
        return new Reconstructor(model)
                .reconstruct(new ReconstructionRequest(window, mask, levels), CancellationToken.none());
    }

    private static float[] values(float[] patches, int patch) {
        return Arrays.copyOfRange(
                patches, patch * PatchGrid.AUDIOSET.values(), (patch + 1) * PatchGrid.AUDIOSET.values());
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double unbiasedVariance(float[] values) {
        double mean = mean(values);
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
