package io.github.audiomae.app.recording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// What the view of the whole recording shows, as saved in a session.
///
/// @param scale the word of a [RecordingScale]
/// @param pitch whether the pitch is drawn
/// @param onsets whether onsets are marked
/// @param gutter width of the left column; 0 for the usual one
/// @param wave height of the waveform; 0 for the usual one
/// @param elapsed whether positions are shown instead of times of day
/// @param channel the text of a [io.github.audiomae.audio.io.ChannelChoice]
/// @param spectrogram how the spectrogram is made; null for the usual way
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordingMemo(
        @Nullable String scale,
        boolean pitch,
        boolean onsets,
        double gutter,
        double wave,
        boolean elapsed,
        @Nullable String channel,
        @Nullable SpectrogramMemo spectrogram) {}
