package io.github.audiomae.audio.io;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sound file read as 16 kHz mono samples of full scale ±1, at any position and without holding all of it in
/// memory.
///
/// Reads every format that FFmpeg reads, judged by content and not by name. Files at 16 kHz are passed through
/// without changing a sample; others go through a long resampling filter. Continuing where the last read ended, or up
/// to [#KEPT_SECONDS] before it, costs nothing extra. A read at any other position returns exactly the samples that
/// reading from the start would: uncompressed and lossless files are sought, lossy files are decoded again from the
/// start (about a second for each half hour of sound).
///
/// Thread-safe: concurrent calls wait for one another. Must be closed by its owner.
public final class AudioSource implements AutoCloseable {
    /// How far before the end of the furthest read a read may start without seeking, in seconds.
    public static final int KEPT_SECONDS = 20;

    /// Gaps shorter than this are decoded and dropped instead of seeking.
    private static final int SKIP_SAMPLES = 2 * Waveform.SAMPLE_RATE_HZ;

    /// Most samples fed to the resampler at once.
    private static final int MAX_FEED = 4096;

    private static final int LOWEST_RATE_HZ = 1_000;
    private static final int HIGHEST_RATE_HZ = 1_000_000;

    /// A sound shorter than announced by less than this is not called damaged: lossy codecs have lead-in and rounding.
    private static final double LOSSY_TOLERANCE_SECONDS = 0.2;

    private static final double LOSSLESS_TOLERANCE_SECONDS = 0.001;

    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Path file;
    private final ChannelChoice channel;
    private final StreamDecoder decoder;
    private final @Nullable Resampler resampler;
    private final boolean cutShort;
    private final SampleRing ring = new SampleRing(KEPT_SECONDS * Waveform.SAMPLE_RATE_HZ);

    /// Samples of the decoder's current block that were already fed to the resampler.
    private int consumed;

    /// Index after the last sample that came out of the resampler, whether the ring still holds it or not.
    private long produced;

    private boolean ended;
    private boolean closed;

    /// Length at 16 kHz, and at the file's own rate; `UNKNOWN` until measured.
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

    /// Opens a file and averages its channels.
    ///
    /// @throws ProblemException if it is missing, empty, unreadable or holds no sound
    public static AudioSource open(Path file) {
        return open(file, ChannelChoice.average());
    }

    /// Opens a file.
    ///
    /// @throws ProblemException if it is missing, empty, unreadable, holds no sound or lacks the chosen channel
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

    /// What the file's headers say.
    public AudioInfo info() {
        return decoder.info();
    }

    /// The exact number of samples at 16 kHz in the whole file, whatever its header says.
    ///
    /// Costs nothing once the end was read. Otherwise the first call looks at the end of an uncompressed or
    /// lossless file, and decodes a lossy one to its end; the position of the next read is not affected.
    public synchronized long length() {
        checkOpen();
        if (length == UNKNOWN) {
            try (StreamDecoder measuring = new StreamDecoder(file, channel)) {
                double seconds = info().declaredSeconds().orElse(0);
                measuring.seek(Math.max(0, Math.round(seconds * info().sampleRateHz()) - 1));
                while (measuring.next()) {
                    // Counts only.
                }
                setDecodedLength(measuring.position());
            }
        }
        return length;
    }

    /// Reads samples.
    ///
    /// @param fromSample index of the first sample to read, ≥ 0, at 16 kHz
    /// @param into receives the samples from index `offset` on
    /// @param count number of samples to read
    /// @return number of samples read; less than `count` only at the end of the sound, 0 past it
    /// @throws ProblemException if the file has to be opened again and cannot be
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
            return 0; // seeking past the end would decode everything from the start
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

    /// Decodes one more block into the ring.
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

    /// Appends the samples that lie at or after the ring's end and before the end of the sound.
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

    /// Restarts decoding so that the ring continues at `sample`.
    private void seek(long sample) {
        ended = false;
        long inputStart = sample;
        produced = sample;
        if (resampler != null) {
            // Start where input and output positions coincide, far enough back for the filter to fill.
            long filled = sample * info().sampleRateHz() / Waveform.SAMPLE_RATE_HZ - resampler.support();
            long units = Math.max(0, filled / resampler.inputUnit());
            inputStart = units * resampler.inputUnit();
            produced = units * resampler.outputUnit();
            resampler.restart();
        }
        decoder.seek(inputStart);
        while (decoder.position() + decoder.count() <= inputStart && decoder.next()) {
            // Decoded only to reach the position.
        }
        consumed = (int) Math.min(decoder.count(), inputStart - decoder.position());
        ring.restartAt(sample);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(file + " is closed");
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
