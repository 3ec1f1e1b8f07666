package io.github.audiomae.recordings;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchBox;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.Optional;

/// Classifies a box of a recording: its patches alone, in the window around its middle. Of a box that is longer than a
/// window, the part in that window counts.
///
/// @param model must be able to classify, and to leave patches out
public record BoxTagging(LoadedModel model) {
    /// @param recording is read here
    /// @param channel of it
    /// @param seconds its length
    /// @param band empty for all frequencies
    /// @return empty if the box meets no patch, as one above the model's frequencies
    /// @throws io.github.audiomae.run.ProblemException if the recording cannot be read, or the model cannot leave
    ///     patches out
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Optional<Classification> classify(
            Path recording,
            ChannelChoice channel,
            double seconds,
            TimeSpan span,
            Optional<FrequencyRange> band,
            CancellationToken token) {
        Preprocessing form = model.manifest().preprocessing();
        double length = form.windowSeconds();
        double middle = (span.startSeconds() + span.endSeconds()) / 2;
        double start = Math.clamp(middle - length / 2, 0, Math.max(0, seconds - length));
        try (AudioSource source = AudioSource.open(recording, channel, form.sampleRate())) {
            SpectrogramWindow window = new FeatureReader().window(source, start, form);
            return new SoundTagger(model)
                    .classify(window, PatchBox.of(model.manifest().grid(), span, band, start), token);
        }
    }
}
