package io.github.audiomae.playback;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import io.github.audiomae.audio.io.RateConverter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The sound of a [ListenOrder], block by block, at the rate of an output. In this order: the range is looped, with
/// fades; time is expanded by playing the samples at a lower rate; the speed changes at the same
/// pitch (WSOLA, Verhelst and Roelands 1993); the rate becomes that of the output. Not thread-safe.
public final class ListenStream implements AutoCloseable {
    /// Blocks of 20 ms of the output, so that a cursor and a meter move smoothly.
    private static final int BLOCKS_PER_SECOND = 50;

    private final PlayedRange range;
    private final int recordingRate;
    private final int outputRate;

    /// Samples per second after the expansion.
    private final int expandedRate;

    private final @Nullable WaveformSimilarityBasedOverlapAdd stretching;
    private final @Nullable AudioEvent event;
    private final float[] input;
    private final int consumedAtOnce;
    private final int givenAtOnce;
    private final @Nullable RateConverter converter;
    private long consumed;
    private int waiting;
    private boolean ended;
    private float[] block = {};
    private int count;

    /// @param source at the recording's own rate; not closed here
    /// @param outputRateHz of the output
    public ListenStream(SampleSource source, ListenOrder order, int outputRateHz) {
        range = new PlayedRange(source, order);
        recordingRate = source.sampleRateHz();
        outputRate = outputRateHz;
        expandedRate = (int) Math.max(1, Math.round(recordingRate / order.expansion()));
        if (order.speed() == 1) {
            stretching = null;
            event = null;
            input = new float[Math.max(1, expandedRate / BLOCKS_PER_SECOND)];
            consumedAtOnce = input.length;
            givenAtOnce = input.length;
        } else {
            Parameters parameters = Parameters.automaticDefaults(order.speed(), expandedRate);
            stretching = new WaveformSimilarityBasedOverlapAdd(parameters);
            event = new AudioEvent(new TarsosDSPAudioFormat(expandedRate, 16, 1, true, false));
            input = new float[stretching.getInputBufferSize()];
            consumedAtOnce = stretching.getInputBufferSize() - stretching.getOverlap();
            int sequence = (int) (parameters.getSequenceMs() / 1000 * expandedRate);
            int overlap = (int) (parameters.getOverlapMs() / 1000 * expandedRate);
            givenAtOnce = sequence - overlap;
        }
        converter = expandedRate == outputRateHz ? null : new RateConverter(expandedRate, outputRateHz);
    }

    /// Makes the next block.
    ///
    /// @return number of samples in [#block()]; 0 at the end
    /// @throws io.github.audiomae.run.ProblemException if the recording can no longer be read
    public int next() {
        count = 0;
        while (count == 0) {
            int made = stretched();
            if (made == 0) {
                return flushed();
            }
            convert(made);
        }
        return count;
    }

    /// The samples of the latest block, full scale ±1; valid until the next call of [#next()].
    public float[] block() {
        return block;
    }

    /// The position in the recording, in seconds, after this many output samples have been played.
    public double seconds(long heardSamples) {
        long expanded = heardSamples * expandedRate / outputRate;
        return range.position(expanded * consumedAtOnce / givenAtOnce) / (double) recordingRate;
    }

    /// The position in the recording, in seconds, after everything that was made.
    public double madeSeconds() {
        return range.position(consumed) / (double) recordingRate;
    }

    /// Samples after expansion and stretching, in `block`.
    private int stretched() {
        if (!ended) {
            int read = range.read(consumed + waiting, input, waiting, input.length - waiting);
            ended = read < input.length - waiting;
            waiting += read;
            Arrays.fill(input, waiting, input.length, 0);
        }
        if (waiting == 0) {
            return 0;
        }
        int heard = Math.min(waiting, consumedAtOnce);
        if (stretching == null || event == null) {
            block = input;
            consumed += heard;
            waiting -= heard;
            return heard;
        }
        event.setFloatBuffer(input);
        stretching.process(event);
        block = event.getFloatBuffer();
        consumed += heard;
        waiting -= heard;
        System.arraycopy(input, consumedAtOnce, input, 0, input.length - consumedAtOnce);
        return heard == consumedAtOnce ? givenAtOnce : (int) ((long) givenAtOnce * heard / consumedAtOnce);
    }

    private void convert(int made) {
        if (converter == null) {
            count = made;
        } else {
            count = converter.convert(block, made);
            block = converter.converted();
        }
    }

    private int flushed() {
        if (converter != null) {
            count = converter.finish();
            block = converter.converted();
        }
        return count;
    }

    @Override
    public void close() {
        if (converter != null) {
            converter.close();
        }
    }
}
