package io.github.audiomae.recordings;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.audio.io.SoundEncoding;
import io.github.audiomae.audio.io.SoundWriter;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.playback.BandPass;
import io.github.audiomae.playback.SampleSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes a part of a recording as a sound of its own, at its own rate: WAV or FLAC, with all frequencies or one band.
///
/// @param span the part; what lies past the end of the recording is left out
/// @param band the only frequencies to keep; empty for all, and then samples of WAV, FLAC and the like are copied
///     exactly
/// @param channel one channel or the mix of all; null for all channels as they are
public record SelectionExport(
        TimeSpan span,
        Optional<FrequencyRange> band,
        @Nullable ChannelChoice channel) {
    private static final int BLOCK = 1 << 15;

    /// Writes a file, whole or not at all.
    ///
    /// @param recording the sound
    /// @param target ends with `.wav` or `.flac`
    /// @return number of samples per channel
    /// @throws ProblemException if the recording cannot be read or has nothing there, or the file cannot be written
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public long write(Path recording, Path target, CancellationToken token) {
        List<AudioSource> open = new ArrayList<>();
        try {
            open.add(AudioSource.openAtOwnRate(recording, channel == null ? ChannelChoice.single(0) : channel));
            int channels = channel == null ? open.getFirst().info().channels() : 1;
            for (int index = 1; index < channels; index++) {
                open.add(AudioSource.openAtOwnRate(recording, ChannelChoice.single(index)));
            }
            SoundEncoding encoding = SoundEncoding.of(target, open.getFirst().info())
                    .orElseThrow(
                            () -> new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("cut.ending", target)));
            return write(open, recording, target, band.isPresent() ? encoding.wide() : encoding, token);
        } finally {
            open.forEach(AudioSource::close);
        }
    }

    private long write(
            List<AudioSource> open, Path recording, Path target, SoundEncoding encoding, CancellationToken token) {
        int rate = open.getFirst().sampleRateHz();
        long first = Math.round(span.startSeconds() * rate);
        long end =
                Math.min(Math.round(span.endSeconds() * rate), open.getFirst().length());
        if (first >= end) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST, Sentence.of("cut.empty", recording, span.startSeconds()));
        }
        List<SampleSource> channels = open.stream()
                .map(SampleSource::of)
                .map(samples -> band.map(kept -> (SampleSource) new BandPass(samples, kept))
                        .orElse(samples))
                .toList();
        AtomicFile.write(target, draft -> {
            try (SoundWriter writer = new SoundWriter(draft, encoding, rate, channels.size())) {
                float[] one = new float[BLOCK];
                float[] interleaved = new float[BLOCK * channels.size()];
                for (long at = first; at < end; at += BLOCK) {
                    token.throwIfCancelled();
                    int count = (int) Math.min(BLOCK, end - at);
                    for (int index = 0; index < channels.size(); index++) {
                        channels.get(index).read(at, one, 0, count);
                        for (int i = 0; i < count; i++) {
                            interleaved[i * channels.size() + index] = one[i];
                        }
                    }
                    writer.write(interleaved, count);
                }
                writer.finish();
            }
        });
        return end - first;
    }
}
