package io.github.audiomae.app.browse;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.descriptors.PitchTrack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found in a stretch of the recording. Immutable.
///
/// @param span where it was looked for
/// @param pitch null if it was not looked for
/// @param onsets seconds; null if they were not looked for
record Descriptors(
        TimeSpan span, @Nullable PitchTrack pitch, @Nullable List<Double> onsets) {
    boolean answers(double from, double to, boolean pitchWanted, boolean onsetsWanted) {
        return span.startSeconds() <= from
                && span.endSeconds() >= to
                && (!pitchWanted || pitch != null)
                && (!onsetsWanted || onsets != null);
    }
}
