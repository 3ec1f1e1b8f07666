package io.github.audiomae.playback;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The sound of a [PlayOrder], block by block, 16 kHz mono. At speed 1 the samples are the recording's own; at other
/// speeds they are stretched by waveform similarity (WSOLA, Verhelst and Roelands 1993), which keeps the pitch. Not
/// thread-safe.
public final class SoundStream {
    /// 20 ms, so that a cursor can be updated fifty times a second.
    private static final int BLOCK = Waveform.SAMPLE_RATE_HZ / 50;

    private static final TarsosDSPAudioFormat FORMAT =
            new TarsosDSPAudioFormat(Waveform.SAMPLE_RATE_HZ, 16, 1, true, false);

    private final AudioSource source;
    private final PlayOrder order;
    private final @Nullable WaveformSimilarityBasedOverlapAdd stretching;
    private final AudioEvent event = new AudioEvent(FORMAT);
    private final float[] input;
    private final int consumedAtOnce;
    private final int givenAtOnce;

    /// Number of samples that have left `input`; number waiting in it; whether more sound follows.
    private long consumed;

    private int waiting;
    private boolean ended;
    private float[] block;

    public SoundStream(AudioSource source, PlayOrder order) {
        this.source = source;
        this.order = order;
        if (order.speed() == 1) {
            stretching = null;
            input = new float[BLOCK];
            block = input;
            consumedAtOnce = BLOCK;
            givenAtOnce = BLOCK;
        } else {
            Parameters parameters = Parameters.automaticDefaults(order.speed(), Waveform.SAMPLE_RATE_HZ);
            stretching = new WaveformSimilarityBasedOverlapAdd(parameters);
            input = new float[stretching.getInputBufferSize()];
            block = input;
            consumedAtOnce = stretching.getInputBufferSize() - stretching.getOverlap();
            int sequence = (int) (parameters.getSequenceMs() / 1000 * Waveform.SAMPLE_RATE_HZ);
            int overlap = (int) (parameters.getOverlapMs() / 1000 * Waveform.SAMPLE_RATE_HZ);
            givenAtOnce = sequence - overlap;
        }
    }

    /// Makes the next block.
    ///
    /// @return number of samples in [#block()]; 0 at the end
    /// @throws io.github.audiomae.run.ProblemException if the recording can no longer be read
    public int next() {
        fill();
        if (waiting == 0) {
            return 0;
        }
        int heard = Math.min(waiting, consumedAtOnce);
        if (stretching == null) {
            advance(heard);
            return heard;
        }
        event.setFloatBuffer(input);
        stretching.process(event);
        block = event.getFloatBuffer();
        advance(heard);
        System.arraycopy(input, consumedAtOnce, input, 0, input.length - consumedAtOnce);
        return heard == consumedAtOnce ? givenAtOnce : (int) ((long) givenAtOnce * heard / consumedAtOnce);
    }

    /// The samples of the latest block, full scale ±1; valid until the next call of [#next()].
    public float[] block() {
        return block;
    }

    /// The position in the recording, in seconds, after this many output samples have been played.
    public double seconds(long heardSamples) {
        return order.position(heardSamples * consumedAtOnce / givenAtOnce) / (double) Waveform.SAMPLE_RATE_HZ;
    }

    private void advance(int samples) {
        consumed += samples;
        waiting -= samples;
    }

    /// Refills the input, with silence after the end.
    private void fill() {
        while (waiting < input.length && !ended) {
            long index = consumed + waiting;
            long at = order.position(index);
            int wanted = (int) Math.min(input.length - waiting, order.rangeEnd() - at);
            int read = wanted == 0 ? 0 : source.read(at, input, waiting, wanted);
            waiting += read;
            ended = wanted == 0 || read < wanted && !order.looping() || read == 0;
        }
        Arrays.fill(input, waiting, input.length, 0);
    }
}
