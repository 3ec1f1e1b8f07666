package io.github.audiomae.playback;

import io.github.audiomae.audio.FrequencyRange;
import java.util.Optional;

/// What is heard in place of a recording. Compared by its parts; immutable.
///
/// @param instead another sound at the place of a span; empty for the recording
/// @param band the only frequencies that are heard; empty for all
public record Hearing(Optional<PlacedSound> instead, Optional<FrequencyRange> band) {
    /// The recording as it is.
    public static final Hearing RECORDING = new Hearing(Optional.empty(), Optional.empty());

    /// The recording with these frequencies only.
    public static Hearing only(FrequencyRange band) {
        return new Hearing(Optional.empty(), Optional.of(band));
    }

    /// Another sound with all its frequencies.
    public static Hearing of(PlacedSound sound) {
        return new Hearing(Optional.of(sound), Optional.empty());
    }

    /// The samples that are heard.
    SampleSource over(SampleSource recording) {
        SampleSource heard = instead.<SampleSource>map(sound -> sound).orElse(recording);
        return band.<SampleSource>map(kept -> new BandPass(heard, kept)).orElse(heard);
    }
}
