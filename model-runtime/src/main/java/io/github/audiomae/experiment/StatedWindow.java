package io.github.audiomae.experiment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.audiomae.features.Padding;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.patches.PatchGrid;

/// How a sound became a model's input, as the files that describe a reconstruction say it.
///
/// @param sampleRateHz mono
/// @param frames of a window, padding included
/// @param patchesInTime columns of patches
/// @param patchesInFrequency rows of patches
/// @param patchSize frames, and mel bins, per patch
/// @param mean of raw log-mel values, subtracted
/// @param std values are divided by twice this
/// @param padding how frames without sound are filled
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record StatedWindow(
        int sampleRateHz,
        int frames,
        int patchesInTime,
        int patchesInFrequency,
        int patchSize,
        float mean,
        float std,
        Padding padding) {
    static StatedWindow of(Preprocessing window, PatchGrid grid) {
        return new StatedWindow(
                window.sampleRate(),
                window.frames(),
                grid.time(),
                grid.frequency(),
                grid.size(),
                window.mean(),
                window.std(),
                window.padding());
    }
}
