package io.github.audiomae.audio.io;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A sound file read as 16 kHz mono samples of full scale ±1, any stretch of it, never all of it in memory.
///
/// Reads whatever FFmpeg reads, judged by content and not by name. Files that are already at 16 kHz are passed through
/// without touching a sample; others go through a long resampling filter. Reading on from where the last read ended, or
/// up to [#KEPT_SECONDS] before it, costs nothing extra; other positions seek, and give the same samples as reading
/// through from the start. Not thread-safe.
public final class AudioSource implements AutoCloseable {
    /// How far behind the furthest read a read may start without seeking.
    public static final int KEPT_SECONDS = 20;

    /// Gaps shorter than this are decoded and dropped rather than sought.
    private static final int SKIP_SAMPLES = 2 * Waveform.SAMPLE_RATE_HZ;

    /// Samples fed on at a time.
    private static final int MAX_FEED = 4096;

    private static final int LOWEST_RATE_HZ = 1_000;
    private static final int HIGHEST_RATE_HZ = 1_000_000;

    /// Shortfalls below this are rounding, not damage.
    private static final double MISSING_SECONDS = 0.1;

    private final Path file;
    private final StreamDecoder decoder;
    private final @Nullable Resampler resampler;
    private final SampleRing ring = new SampleRing(KEPT_SECONDS * Waveform.SAMPLE_RATE_HZ);
    private int consumed;
    private long produced;
    private boolean ended;
    private long length = -1;
    private long decodedSamples = -1;

    private AudioSource(Path file, StreamDecoder decoder) {
        this.file = file;
        this.decoder = decoder;
        int rate = decoder.info().sampleRateHz();
        if (rate < LOWEST_RATE_HZ || rate > HIGHEST_RATE_HZ) {
            throw new ProblemException(file + " has a sample rate of " + rate + " Hz, and only " + LOWEST_RATE_HZ
                    + " to " + HIGHEST_RATE_HZ + " Hz can be read; convert it first.");
        }
        resampler = rate == Waveform.SAMPLE_RATE_HZ ? null : new Resampler(rate);
    }

    /// Opens a file; channels are averaged.
    ///
    /// @throws ProblemException when it is missing, empty, unreadable or holds no sound
    public static AudioSource open(Path file) {
        return open(file, ChannelChoice.average());
    }

    /// Opens a file.
    ///
    /// @throws ProblemException when it is missing, empty, unreadable, holds no sound or lacks the chosen channel
    public static AudioSource open(Path file, ChannelChoice channel) {
        StreamDecoder decoder = new StreamDecoder(file, channel);
        try {
            int channels = decoder.info().channels();
            if (channel instanceof ChannelChoice.Single(int index) && index >= channels) {
                throw new ProblemException(file + " has " + channels + (channels == 1 ? " channel" : " channels")
                        + ", so there is no channel " + (index + 1) + "; choose one of them, or their average.");
            }
            return new AudioSource(file, decoder);
        } catch (RuntimeException e) {
            decoder.close();
            throw e;
        }
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// What the file says about itself.
    public AudioInfo info() {
        return decoder.info();
    }

    /// Samples at 16 kHz in the whole file, exactly.
    ///
    /// Free once the end was read; otherwise the first call decodes the file to its end, and the next read seeks.
    public long length() {
        while (length < 0) {
            pull();
        }
        return length;
    }

    /// Reads samples.
    ///
    /// @param fromSample index of the first one wanted, ≥ 0, at 16 kHz
    /// @param into receives them from index `offset` on
    /// @param count samples wanted
    /// @return samples read; less than `count` only at the end of the sound, 0 past it
    public int read(long fromSample, float[] into, int offset, int count) {
        if (fromSample < 0 || offset < 0 || count < 0 || count > into.length - offset) {
            throw new IllegalArgumentException("cannot read " + count + " samples from " + fromSample + " into index "
                    + offset + " of " + into.length);
        }
        boolean farAhead = fromSample > ring.end() + SKIP_SAMPLES && decoder.seeksExactly();
        if (fromSample < ring.start() || farAhead && !ended) {
            seek(fromSample);
        }
        int done = 0;
        while (done < count) {
            long at = fromSample + done;
            if (at < ring.end()) {
                done += ring.copy(at, into, offset + done, count - done);
            } else if (ended) {
                break;
            } else {
                pull();
            }
        }
        return done;
    }

    /// What a person should know about the samples read so far: damage, missing parts. Complete once the end was read.
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        double declared = info().declaredSeconds().orElse(0);
        double present = decodedSamples / (double) info().sampleRateHz();
        if (decodedSamples >= 0 && present < declared - MISSING_SECONDS) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s ends early: of %.1f seconds announced, %.1f are there and were read.",
                    file,
                    declared,
                    present));
        }
        if (decoder.damaged()) {
            warnings.add(file + " is damaged: parts of it could not be decoded and were left out.");
        }
        if (decoder.rateChanged()) {
            warnings.add(file + " changes its sample rate midway; it was read up to there.");
        }
        if (decoder.metNonFinite()) {
            warnings.add(file + " holds samples that are infinite or no numbers; they were read as silence.");
        }
        return List.copyOf(warnings);
    }

    /// Decodes a little more, into the ring.
    private void pull() {
        if (consumed == decoder.count()) {
            consumed = 0;
            if (!decoder.next()) {
                finish();
                return;
            }
        }
        int now = Math.min(MAX_FEED, decoder.count() - consumed);
        if (resampler == null) {
            append(decoder.samples(), consumed, now);
        } else {
            resampler.feed(decoder.samples(), consumed, now, (samples, count) -> append(samples, 0, count));
        }
        consumed += now;
    }

    private void finish() {
        if (resampler != null) {
            resampler.finish((samples, count) -> append(samples, 0, count));
        }
        ended = true;
        length = produced;
        if (ring.end() > length) {
            ring.restartAt(length);
        }
        decodedSamples = decoder.position();
    }

    private void append(float[] samples, int offset, int count) {
        int dropped = (int) Math.clamp(ring.end() - produced, 0, count);
        produced += count;
        ring.append(samples, offset + dropped, count - dropped);
    }

    /// Restarts decoding so that the ring goes on at `sample`, or a little before it.
    private void seek(long sample) {
        ended = false;
        if (resampler == null) {
            decoder.seek(sample);
            skipTo(sample);
            produced = decoder.position() + consumed;
            ring.restartAt(produced);
            return;
        }
        resampler.restart();
        // Start where input and output positions coincide, far enough back for the filter to fill up.
        long inputSample = sample * info().sampleRateHz() / Waveform.SAMPLE_RATE_HZ - resampler.support();
        long unit = Math.max(0, inputSample / resampler.inputUnit());
        decoder.seek(unit * resampler.inputUnit());
        skipTo(unit * resampler.inputUnit());
        ring.restartAt(sample);
        produced = unit * resampler.outputUnit();
    }

    private void skipTo(long sample) {
        while (decoder.position() + decoder.count() <= sample && decoder.next()) {
            // Decoded only to get past it.
        }
        consumed = (int) Math.min(decoder.count(), sample - decoder.position());
    }

    @Override
    public void close() {
        if (resampler != null) {
            resampler.close();
        }
        decoder.close();
    }
}
