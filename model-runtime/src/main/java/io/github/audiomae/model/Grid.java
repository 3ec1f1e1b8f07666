package io.github.audiomae.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchOrder;
import org.jspecify.annotations.Nullable;

/// How a window is divided into patches, as `model.json` says it.
///
/// @param time patches along time
/// @param frequency patches along frequency
/// @param patchSize frames, and mel bins, per patch
/// @param stride frames, and mel bins, between the starts of neighbouring patches; null if they do not overlap
/// @param order in which patches are numbered; null for time-major
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grid(
        int time,
        int frequency,
        int patchSize,
        @Nullable Integer stride,
        @Nullable PatchOrder order) {
    /// The usual patches of 16 × 16 without overlap over a whole window, numbered time-major.
    public static Grid over(Preprocessing window) {
        PatchGrid usual = PatchGrid.over(window);
        return new Grid(usual.time(), usual.frequency(), usual.size(), null, null);
    }

    /// The patches of a model's windows.
    public PatchGrid patches(Preprocessing window) {
        return new PatchGrid(
                time,
                frequency,
                patchSize,
                stride == null ? patchSize : stride,
                order == null ? PatchOrder.TIME_MAJOR : order,
                window.sampleRate());
    }
}
