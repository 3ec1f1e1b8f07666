package io.github.audiomae.explore;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.OptionalDouble;

/// The reconstruction of one window by a model. Immutable; arrays are returned as copies.
///
/// Every picture is `[frames, 128]`, row = frame, column = mel bin, all in one space: the model's normalised log-mel
/// space, or the patch-normalised one if [#isPatchNormalized()].
public final class Reconstruction {
    private final ReconstructionRequest request;
    private final Targets targets;
    private final float[] prediction;
    private final float[] original;
    private final float[] decoded;
    private final float[] pasted;
    private final OptionalDouble lossNormalized;
    private final OptionalDouble lossPlain;
    private final OptionalDouble mseWithinPatches;
    private final OptionalDouble errorDecibels;
    private final float[] patchErrors;
    private final Timing timing;
    private final RunningDevice device;

    /// @param encodeMillis wall time of the encoder
    /// @param decodeMillis wall time of the decoder
    record Timing(double encodeMillis, double decodeMillis) {}

    /// @param prediction `[patches, values]`, the decoder's output; not copied
    Reconstruction(
            ReconstructionRequest request,
            float[] prediction,
            Targets targets,
            Normalization normalization,
            Timing timing,
            RunningDevice device) {
        this.request = request;
        this.targets = targets;
        this.prediction = prediction;
        this.timing = timing;
        this.device = device;

        float[] window = request.window().toArray();
        PatchGrid grid = mask().grid();
        float[] patches = grid.patchify(window);
        PatchLevels actual = PatchLevels.of(patches, grid.values());
        float[] normalizedPatches = actual.takenFrom(patches);
        int soundFrames = request.window().soundFrames();
        lossNormalized = HiddenError.meanSquare(prediction, normalizedPatches, mask(), soundFrames);
        float[] shaped = targets == Targets.RAW ? prediction : actual.givenTo(prediction);
        mseWithinPatches = HiddenError.withinPatches(shaped, patches, mask(), soundFrames);
        lossPlain = HiddenError.meanSquare(prediction, patches, mask(), soundFrames);

        original = isPatchNormalized() ? grid.unpatchify(normalizedPatches) : window;
        float[] shown = atShownLevels(prediction, actual);
        decoded = grid.unpatchify(shown);
        pasted = grid.unpatchify(paste(shown, isPatchNormalized() ? normalizedPatches : patches, mask()));
        OptionalDouble error =
                HiddenError.overCells(pasted, original, mask(), soundFrames).mean();
        errorDecibels = error.isPresent() && !isPatchNormalized()
                ? OptionalDouble.of(Math.sqrt(error.getAsDouble()) * normalization.decibelsPerUnit())
                : OptionalDouble.empty();
        patchErrors = HiddenError.perPatch(pasted, original, mask(), soundFrames);
        if (!isPatchNormalized()) {
            for (int patch = 0; patch < patchErrors.length; patch++) {
                patchErrors[patch] *= (float) normalization.decibelsPerUnit();
            }
        }
    }

    private float[] atShownLevels(float[] prediction, PatchLevels actual) {
        if (targets == Targets.RAW) {
            return prediction;
        }
        return switch (levels()) {
            case NORMALIZED -> prediction;
            case ESTIMATED ->
                LevelEstimate.of(actual, mask(), window().soundFrames()).givenTo(prediction);
            case ORACLE -> actual.givenTo(prediction);
        };
    }

    /// @param predicted `[patches, values]`
    /// @param actual `[patches, values]`
    private static float[] paste(float[] predicted, float[] actual, PatchMask mask) {
        float[] pasted = predicted.clone();
        int values = mask.grid().values();
        for (int patch = 0; patch < mask.grid().patches(); patch++) {
            if (mask.isKept(patch)) {
                System.arraycopy(actual, patch * values, pasted, patch * values, values);
            }
        }
        return pasted;
    }

    /// The sound.
    public SpectrogramWindow window() {
        return request.window();
    }

    /// The visible and hidden patches.
    public PatchMask mask() {
        return request.mask();
    }

    /// The requested level; without effect if [#targets()] are raw.
    public Levels levels() {
        return request.levels();
    }

    /// What the decoder was trained to predict.
    public Targets targets() {
        return targets;
    }

    /// Whether the pictures show patches without their own mean and spread, as those of a model with
    /// patch-normalised targets at [Levels#NORMALIZED] do.
    public boolean isPatchNormalized() {
        return targets == Targets.PATCH_NORMALIZED && levels() == Levels.NORMALIZED;
    }

    /// The decoder's output `[patches, values]`, in the space of its targets, visible patches included.
    public float[] prediction() {
        return prediction.clone();
    }

    /// The window in the space of the pictures.
    public float[] original() {
        return original.clone();
    }

    /// The decoder's output as a picture, visible patches included.
    public float[] decoded() {
        return decoded.clone();
    }

    /// The decoder's output in hidden patches, the original in visible ones.
    public float[] pasted() {
        return pasted.clone();
    }

    /// The model's own training loss over the hidden patches that hold sound: [#lossNormalized()] or
    /// [#lossPlain()], depending on its targets. Empty if there is no such patch.
    public OptionalDouble maskedMse() {
        return targets == Targets.PATCH_NORMALIZED ? lossNormalized : lossPlain;
    }

    /// Mean squared difference between the prediction and the patch-normalised window, over hidden sound.
    public OptionalDouble lossNormalized() {
        return lossNormalized;
    }

    /// Mean squared difference between the prediction and the window itself, over hidden sound.
    public OptionalDouble lossPlain() {
        return lossPlain;
    }

    /// Mean squared difference within the hidden patches with sound, each without its level, relative to the
    /// variance within the original patches: 0 is perfect, 1 is a prediction without any shape. It can be compared
    /// between models of raw and of patch-normalised targets, unlike [#maskedMse()]; the latter get the true spread
    /// of each patch, which they do not predict.
    public OptionalDouble mseWithinPatches() {
        return mseWithinPatches;
    }

    /// Root mean square of [#pasted()] − [#original()] over hidden cells with sound, in decibels of mel energy.
    /// Empty if nothing is hidden, and if [#isPatchNormalized()], since there are no levels then.
    public OptionalDouble errorDecibels() {
        return errorDecibels;
    }

    /// The same as [#errorDecibels()] for each patch, `[patches]`: in decibels, or in standard deviations of a
    /// patch if [#isPatchNormalized()]. NaN for patches that were visible or hold only padding.
    public float[] patchErrors() {
        return patchErrors.clone();
    }

    /// Wall time of the encoder in milliseconds.
    public double encodeMillis() {
        return timing.encodeMillis();
    }

    /// Wall time of the decoder in milliseconds.
    public double decodeMillis() {
        return timing.decodeMillis();
    }

    /// The device it was computed on.
    public RunningDevice device() {
        return device;
    }
}
