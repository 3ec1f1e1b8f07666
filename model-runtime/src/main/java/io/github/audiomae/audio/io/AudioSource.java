package io.github.audiomae.audio.io;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.files.PatientRead;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A sound file read as mono samples of full scale ±1 at one rate, at any position and without holding all of it in
/// memory.
///
/// Reads every format that FFmpeg reads, judged by content and not by name. Files at that rate are passed through
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
    private static final int SKIP_SECONDS = 2;

    /// At high sample rates a second is expensive: at most so many samples of the file are decoded on the way.
    private static final int SKIP_SAMPLES = 1 << 16;

    /// Most samples fed to the resampler at once.
    private static final int MAX_FEED = 4096;

    private static final int LOWEST_RATE_HZ = 1_000;
    private static final int HIGHEST_RATE_HZ = 1_000_000;

    /// Number and length of the excerpts by which a long sound is judged.
    private static final int EXCERPTS = 30;

    private static final int EXCERPT_SECONDS = 2;

    /// Of sounds that cannot be sought, more than this takes too long to decode for a look at them.
    private static final int SURVEY_SECONDS = 600;

    /// Samples kept of a file that is read at its own rate.
    private static final int KEPT_AT_OWN_RATE = 1 << 19;

    /// Stands for the file's own rate.
    private static final int OWN_RATE = 0;

    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Path file;
    private final ChannelChoice channel;
    private final StreamDecoder decoder;
    private final @Nullable Resampler resampler;
    private final SoundRemarks remarks;
    private final int rate;
    private final SampleRing ring;

    /// Samples of the decoder's current block that were already fed to the resampler.
    private int consumed;

    /// Index after the last sample that came out of the resampler, whether the ring still holds it or not.
    private long produced;

    private boolean ended;
    private boolean closed;
    private final ResampledEnergy resampledEnergy = new ResampledEnergy();

    /// Length at the rate that is read, and at the file's own rate; `UNKNOWN` until measured.
    private long length = UNKNOWN;

    private long decodedLength = UNKNOWN;

    private AudioSource(Path file, ChannelChoice channel, StreamDecoder decoder, int wantedHz) {
        this.file = file;
        this.channel = channel;
        this.decoder = decoder;
        int own = decoder.info().sampleRateHz();
        if (own < LOWEST_RATE_HZ || own > HIGHEST_RATE_HZ) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNFIT, Sentence.of("sound.rate", file, own, LOWEST_RATE_HZ, HIGHEST_RATE_HZ));
        }
        int channels = decoder.info().channels();
        if (channel instanceof ChannelChoice.Single(int index) && index >= channels) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNFIT, Sentence.of("sound.channel", file, channels, index + 1));
        }
        remarks = new SoundRemarks(file, decoder);
        rate = wantedHz == OWN_RATE ? own : wantedHz;
        ring = new SampleRing(wantedHz == OWN_RATE ? KEPT_AT_OWN_RATE : KEPT_SECONDS * rate);
        resampler = rate == own ? null : new Resampler(own, rate);
    }

    /// Opens a file at [Waveform#SAMPLE_RATE_HZ] and averages its channels.
    ///
    /// @throws ProblemException if it is missing, empty, unreadable or holds no sound
    public static AudioSource open(Path file) {
        return open(file, ChannelChoice.average());
    }

    /// Opens a file at [Waveform#SAMPLE_RATE_HZ].
    ///
    /// @throws ProblemException if it is missing, empty, unreadable, holds no sound or lacks the chosen channel
    public static AudioSource open(Path file, ChannelChoice channel) {
        return open(file, channel, Waveform.SAMPLE_RATE_HZ);
    }

    /// Opens a file to read it at its own rate, without resampling.
    ///
    /// @throws ProblemException if it is missing, empty, unreadable, holds no sound or lacks the chosen channel
    public static AudioSource openAtOwnRate(Path file, ChannelChoice channel) {
        return open(file, channel, OWN_RATE);
    }

    /// Opens a file.
    ///
    /// @param rateHz of the samples to be read, > 0
    /// @throws ProblemException if it is missing, empty, unreadable, holds no sound or lacks the chosen channel
    public static AudioSource open(Path file, ChannelChoice channel, int rateHz) {
        StreamDecoder decoder = new StreamDecoder(file, channel);
        try {
            return new AudioSource(file, channel, decoder, rateHz);
        } catch (RuntimeException e) {
            decoder.close();
            throw e;
        }
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// The rate of the samples that are read, in hertz.
    public int sampleRateHz() {
        return rate;
    }

    /// What the file's headers say.
    public AudioInfo info() {
        return decoder.info();
    }

    /// The exact number of samples at [#sampleRateHz()] in the whole file, whatever its header says.
    ///
    /// Costs nothing once the end was read. Otherwise the first call looks at the end of an uncompressed or
    /// lossless file, and decodes a lossy one to its end; the position of the next read is not affected.
    public synchronized long length() {
        checkOpen();
        if (length == UNKNOWN) {
            try (StreamDecoder measuring = new StreamDecoder(file, channel, decoder.layout(), PatientRead.PATIENCE)) {
                double seconds = info().declaredSeconds().orElse(0);
                measuring.seek(Math.max(0, Math.round(seconds * info().sampleRateHz()) - 1));
                while (measuring.next()) {
                    // Counts only.
                }
                setDecodedLength(measuring.position());
                remarks.addMeasured(measuring);
            }
        }
        return length;
    }

    /// Reads samples.
    ///
    /// @param fromSample index of the first sample to read, ≥ 0, at [#sampleRateHz()]
    /// @param into receives the samples from index `offset` on
    /// @param count number of samples to read
    /// @return number of samples read; less than `count` only at the end of the sound, 0 past it
    /// @throws ProblemException if the file has to be opened again and cannot be, or does not answer any more
    public synchronized int read(long fromSample, float[] into, int offset, int count) {
        checkOpen();
        if (fromSample < 0 || offset < 0 || count < 0 || count > into.length - offset) {
            throw new IllegalArgumentException("cannot read " + count + " samples from " + fromSample + " into index "
                    + offset + " of " + into.length);
        }
        if (fromSample >= length) {
            return 0;
        }
        boolean farAhead = fromSample > ring.end() + skipped() && decoder.seeksExactly();
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

    /// How far ahead decoding on is cheaper than seeking, in samples at [#sampleRateHz()].
    private long skipped() {
        return Math.min((long) SKIP_SECONDS * rate, (long) SKIP_SAMPLES * rate / info().sampleRateHz());
    }

    /// What a person should know about the samples read so far: damage, missing parts, energy that 16 kHz mono does not
    /// carry. Complete once the end was read.
    public synchronized List<Sentence> warnings() {
        double above = rate == Waveform.SAMPLE_RATE_HZ ? energyAboveHalfRate() : 0;
        return remarks.all(decodedLength == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(decodedLength), above);
    }

    /// Share of the energy of the samples read so far that lay above half of [#sampleRateHz()] (8 kHz at 16 kHz),
    /// where they carry nothing: 0 to 1.
    public synchronized double energyAboveHalfRate() {
        return resampler == null ? 0 : resampledEnergy.lost(info().sampleRateHz(), rate);
    }

    /// The length as far as it is known within about a second: exact for uncompressed and lossless files, for
    /// sounds of up to ten minutes and once the end was read; otherwise as the header says or as FFmpeg estimates.
    public synchronized SoundLength quickLength() {
        OptionalDouble declared = info().declaredSeconds();
        double expected = declared.orElse(info().estimatedSeconds().orElse(0));
        if (length != UNKNOWN || decoder.seeksExactly() || expected <= SURVEY_SECONDS) {
            return new SoundLength(length(), SoundLength.Source.READ);
        }
        return new SoundLength(
                Math.round(expected * rate),
                declared.isPresent() ? SoundLength.Source.HEADER : SoundLength.Source.ESTIMATE);
    }

    /// Reads as much as it takes for [#warnings()] to speak of the whole sound, at a cost of about a second
    /// whatever its length: excerpts of uncompressed and lossless files; the first ten minutes of the others.
    public synchronized void survey() {
        float[] samples = new float[EXCERPT_SECONDS * rate];
        if (!decoder.seeksExactly() || length() <= (long) EXCERPTS * samples.length) {
            long at = 0;
            for (int read = 1; read > 0 && at < (long) SURVEY_SECONDS * rate; at += read) {
                read = read(at, samples, 0, samples.length);
            }
            return;
        }
        for (int i = 0; i < EXCERPTS; i++) {
            read((length() - samples.length) / (EXCERPTS - 1) * i, samples, 0, samples.length);
        }
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
                    resampledEnergy.finish();
                }
                return;
            }
        }
        int now = Math.min(MAX_FEED, decoder.count() - consumed);
        if (resampler == null) {
            append(decoder.samples(), consumed, now);
        } else {
            resampledEnergy.addInput(decoder.samples(), consumed, now);
            resampler.feed(decoder.samples(), consumed, now, (samples, count) -> append(samples, 0, count));
        }
        consumed += now;
    }

    /// Appends the samples that lie at or after the ring's end and before the end of the sound.
    private void append(float[] samples, int offset, int count) {
        int first = (int) Math.clamp(ring.end() - produced, 0, count);
        int end = (int) Math.clamp(length - produced, first, count);
        ring.append(samples, offset + first, end - first);
        if (resampler != null) {
            resampledEnergy.addOutput(samples, offset, count);
        }
        produced += count;
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
            long filled = sample * info().sampleRateHz() / rate - resampler.support();
            long units = Math.max(0, filled / resampler.inputUnit());
            inputStart = units * resampler.inputUnit();
            produced = units * resampler.outputUnit();
            resampler.restart();
            resampledEnergy.restart();
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
