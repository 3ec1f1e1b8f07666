package io.github.audiomae.features;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the frames of a window are filled that no sound fills.
public enum Padding {
    /// Raw zeros, which are then normalised like sound (AudioMAE, `dataset.py`).
    @JsonProperty("zeros-before-normalization")
    ZEROS {
        @Override
        float value(float[] raw, int frames) {
            return 0;
        }
    },

    /// Digital silence up to the length of a clip; the frames after it hold the smallest raw value of the window,
    /// which is then normalised like sound (Bird-MAE, `transforms.py`).
    @JsonProperty("minimum-before-normalization")
    MINIMUM {
        @Override
        float value(float[] raw, int frames) {
            float least = frames == 0 ? KaldiFbank.LOG_FLOOR : Float.POSITIVE_INFINITY;
            for (int i = 0; i < frames * LogMelSpectrogram.MEL_BINS; i++) {
                least = Math.min(least, raw[i]);
            }
            return least;
        }
    };

    /// The raw value of a padded cell.
    ///
    /// @param raw log-mel values, row-major
    /// @param frames that come before the padding
    abstract float value(float[] raw, int frames);
}
