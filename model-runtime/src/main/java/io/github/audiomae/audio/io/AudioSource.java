package io.github.audiomae.audio.io;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sound file read as 16 kHz mono samples of full scale ±1, any stretch of it, never all of it in memory.
///
/// Reads whatever FFmpeg reads, judged by content and not by name. Files that are already at 16 kHz are passed through
/// without touching a sample; others go through a long resampling filter. Reading on from where the last read ended, or
/// up to [#KEPT_SECONDS] before it, costs nothing extra. Other positions give exactly the samples that reading through
/// from the start gives: uncompressed and lossless files jump there, lossy ones are decoded from the start again (about
/// a second for each half hour of sound).
///
/// Any thread may call; calls wait for each other.
public final class AudioSource implements AutoCloseable {
    /// How far behind the furthest read a read may start without seeking.
    public static final int KEPT_SECONDS = 20;

    /// Gaps shorter than this are decoded and dropped rather than jumped over.
    private static final int SKIP_SAMPLES = 2 * Waveform.SAMPLE_RATE_HZ;

    /// Samples fed on at a time.
    private static final int MAX_FEED = 4096;

    private static final int LOWEST_RATE_HZ = 1_000;
    private static final int HIGHEST_RATE_HZ = 1_000_000;

    /// Shortfalls below this are a lossy codec's lead-in or rounding, not damage.
    private static final double LOSSY_TOLERANCE_SECONDS = 0.2;

    private static final double LOSSLESS_TOLERANCE_SECONDS = 0.001;

    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Path file;
    private final ChannelChoice channel;
    private final StreamDecoder decoder;
    private final @Nullable Resampler resampler;
    private final boolean cutShort;
    private final SampleRing ring = new SampleRing(KEPT_SECONDS * Waveform.SAMPLE_RATE_HZ);

    /// Samples of the decoder's current block that were fed on.
    private int consumed;

    /// Index after the last sample that came out of the resampler, whether kept in the ring or not.
    private long produced;

    private boolean ended;
    private boolean closed;

    /// Length at 16 kHz, and at the file's own rate.
    private long length = UNKNOWN;

    private long decodedLength = UNKNOWN;

    private AudioSource(Path file, ChannelChoice channel, StreamDecoder decoder) {
        this.file = file;
        this.channel = channel;
        this.decoder = decoder;
        int rate = decoder.info().sampleRateHz();
        if (rate < LOWEST_RATE_HZ || rate > HIGHEST_RATE_HZ) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNFIT, Sentence.of("sound.rate", file, rate, LOWEST_RATE_HZ, HIGHEST_RATE_HZ));
        }
        int channels = decoder.info().channels();
        if (channel instanceof ChannelChoice.Single(int index) && index >= channels) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNFIT, Sentence.of("sound.channel", file, channels, index + 1));
        }
        cutShort = ContainerEnd.isMissing(file, decoder.info().container());
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
            return new AudioSource(file, channel, decoder);
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

    /// Samples at 16 kHz in the whole file, exactly, whatever its header says.
    ///
    /// Free once the end was read. Otherwise the first call looks at the end of an uncompressed or lossless file,
    /// and decodes a lossy one to its end; where the next read goes on is not touched.
    public synchronized long length() {
        checkOpen();
        if (length == UNKNOWN) {
            try (StreamDecoder measuring = new StreamDecoder(file, channel)) {
                double seconds = info().declaredSeconds().orElse(0);
                measuring.seek(Math.max(0, Math.round(seconds * info().sampleRateHz()) - 1));
                while (measuring.next()) {
                    // Only counted.
                }
                setDecodedLength(measuring.position());
            }
        }
        return length;
    }

    /// Reads samples.
    ///
    /// @param fromSample index of the first one wanted, ≥ 0, at 16 kHz
    /// @param into receives them from index `offset` on
    /// @param count samples wanted
    /// @return samples read; less than `count` only at the end of the sound, 0 past it
    /// @throws ProblemException when the file has to be opened again and cannot
    public synchronized int read(long fromSample, float[] into, int offset, int count) {
        checkOpen();
        if (fromSample < 0 || offset < 0 || count < 0 || count > into.length - offset) {
            throw new IllegalArgumentException("cannot read " + count + " samples from " + fromSample + " into index "
                    + offset + " of " + into.length);
        }
        if (fromSample >= length) {
            return 0;
        }
        boolean farAhead = fromSample > ring.end() + SKIP_SAMPLES && decoder.seeksExactly();
        if (farAhead && fromSample >= length()) {
            return 0; // who jumps past the end would decode all from the start to find out
        }
        if (fromSample < ring.start() || farAhead) {
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
    public synchronized List<Sentence> warnings() {
        List<Sentence> warnings = new ArrayList<>();
        if (decodedLength != UNKNOWN) {
            double present = decodedLength / (double) info().sampleRateHz();
            double announced = info().declaredSeconds().orElse(0);
            if (present < announced - toleranceSeconds()) {
                warnings.add(Sentence.of("sound.warning.early", file, announced, present));
            } else if (cutShort) {
                warnings.add(Sentence.of("sound.warning.cut", file, present));
            }
        }
        if (decoder.damaged()) {
            warnings.add(Sentence.of("sound.warning.damaged", file));
        }
        if (decoder.rateChanged()) {
            warnings.add(Sentence.of("sound.warning.rate", file));
        }
        if (decoder.metNonFinite()) {
            warnings.add(Sentence.of("sound.warning.not-finite", file));
        }
        return List.copyOf(warnings);
    }

    /// Decodes a little more, into the ring.
    private void pull() {
        if (consumed == decoder.count()) {
            consumed = 0;
            if (!decoder.next()) {
                ended = true;
                setDecodedLength(decoder.position());
                if (resampler != null) {
                    resampler.finish((samples, count) -> append(samples, 0, count));
                }
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

    /// Keeps what lies at or after the ring's end and before the end of the sound.
    private void append(float[] samples, int offset, int count) {
        int first = (int) Math.clamp(ring.end() - produced, 0, count);
        int end = (int) Math.clamp(length - produced, first, count);
        ring.append(samples, offset + first, end - first);
        produced += count;
    }

    private double toleranceSeconds() {
        return info().bitsPerSample().isPresent() ? LOSSLESS_TOLERANCE_SECONDS : LOSSY_TOLERANCE_SECONDS;
    }

    private void setDecodedLength(long samples) {
        decodedLength = samples;
        length = resampler == null ? samples : resampler.outputs(samples);
    }

    /// Restarts decoding so that the ring goes on at `sample`.
    private void seek(long sample) {
        ended = false;
        long inputStart = sample;
        produced = sample;
        if (resampler != null) {
            // Start where input and output positions coincide, far enough back for the filter to fill up.
            long filled = sample * info().sampleRateHz() / Waveform.SAMPLE_RATE_HZ - resampler.support();
            long units = Math.max(0, filled / resampler.inputUnit());
            inputStart = units * resampler.inputUnit();
            produced = units * resampler.outputUnit();
            resampler.restart();
        }
        decoder.seek(inputStart);
        while (decoder.position() + decoder.count() <= inputStart && decoder.next()) {
            // Decoded only to get past it.
        }
        consumed = (int) Math.min(decoder.count(), inputStart - decoder.position());
        ring.restartAt(sample);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(file + " was closed");
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (resampler != null) {
                resampler.close();
            }
            decoder.close();
        }
    }
}
