package io.github.audiomae.app.browse;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.descriptors.PitchTrack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pitch and onsets of a span of the recording. Immutable.
///
/// @param span the analysed span
/// @param pitch null if it was not computed
/// @param onsets in seconds; null if they were not computed
record Descriptors(
        TimeSpan span, @Nullable PitchTrack pitch, @Nullable List<Double> onsets) {
    boolean answers(double from, double to, boolean pitchWanted, boolean onsetsWanted) {
        return span.startSeconds() <= from
                && span.endSeconds() >= to
                && (!pitchWanted || pitch != null)
                && (!onsetsWanted || onsets != null);
    }
}
