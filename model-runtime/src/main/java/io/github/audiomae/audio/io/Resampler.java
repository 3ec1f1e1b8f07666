package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_chlayout;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_sample_fmt;
import static org.bytedeco.ffmpeg.global.swresample.SWR_FILTER_TYPE_KAISER;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/// Converts one sample rate to another with FFmpeg's swresample and a long Kaiser filter: flat to 94 % of half
/// the lower rate (7.5 kHz at 16 kHz), aliases below −130 dB.
///
/// Output sample `m` lies exactly at input time `m * inputHz / outputHz`: the filter's delay is removed. Not
/// thread-safe.
final class Resampler implements AutoCloseable {
    /// Filter length, in samples of the lower of the two rates.
    private static final int FILTER_SIZE = 128;

    private static final double CUTOFF = 0.98;

    /// swresample keeps at most this many filter phases; ratios that need more are interpolated between them.
    private static final int MAX_EXACT_PHASES = 1024;

    private static final int MAX_INPUT = 4096;

    private final int inputHz;
    private final int outputHz;
    private final SwrContext context = swr_alloc();
    private final FloatPointer input = new FloatPointer((long) MAX_INPUT);
    private final int outputCapacity;
    private final FloatPointer output;
    private final PointerPointer<FloatPointer> inputPlanes = new PointerPointer<>(1L);
    private final PointerPointer<FloatPointer> outputPlanes = new PointerPointer<>(1L);
    private final float[] block;

    /// Receives resampled samples.
    @FunctionalInterface
    interface Sink {
        /// @param samples valid during the call only
        void accept(float[] samples, int count);
    }

    /// @param inputHz rate of the input
    /// @param outputHz rate of the output
    Resampler(int inputHz, int outputHz) {
        this.inputHz = inputHz;
        this.outputHz = outputHz;
        outputCapacity = (int) ((long) MAX_INPUT * outputHz / inputHz) + 4 * FILTER_SIZE;
        output = new FloatPointer((long) outputCapacity);
        block = new float[outputCapacity];
        inputPlanes.put(0, input);
        outputPlanes.put(0, output);
        configure();
        restart();
    }

    /// Input samples after which input and output positions coincide again.
    int inputUnit() {
        return inputHz / gcd(inputHz, outputHz);
    }

    /// Output samples in the same time as [#inputUnit()].
    int outputUnit() {
        return outputHz / gcd(inputHz, outputHz);
    }

    /// Length of the filter: input samples that one output sample depends on, rounded up.
    int support() {
        return (int) Math.ceil(FILTER_SIZE * Math.max(1, inputHz / (CUTOFF * outputHz))) + 2;
    }

    /// Output samples that `inputs` input samples produce: their duration, rounded up to a whole sample.
    long outputs(long inputs) {
        return Math.ceilDiv(inputs * outputHz, (long) inputHz);
    }

    /// Forgets everything fed so far.
    void restart() {
        int code = swr_init(context);
        if (code < 0) {
            throw new IllegalStateException("swr_init from " + inputHz + " Hz: " + FfmpegError.text(code));
        }
    }

    /// Takes samples and passes on those that are ready.
    void feed(float[] samples, int offset, int count, Sink sink) {
        int done = 0;
        while (done < count) {
            int now = Math.min(MAX_INPUT, count - done);
            input.position(0).put(samples, offset + done, now);
            hand(swr_convert(context, outputPlanes, outputCapacity, inputPlanes, now), sink);
            done += now;
        }
    }

    /// Passes on what the filter still holds, as if silence followed. This yields more samples than the sound has.
    void finish(Sink sink) {
        // swresample's own flush loses samples of sounds shorter than its filter; silence pushes all of them
        // out.
        feed(new float[2 * support()], 0, 2 * support(), sink);
    }

    private void hand(int count, Sink sink) {
        if (count < 0) {
            throw new IllegalStateException("swr_convert: " + FfmpegError.text(count));
        }
        output.position(0).get(block, 0, count);
        sink.accept(block, count);
    }

    private void configure() {
        try (AVChannelLayout mono = new AVChannelLayout()) {
            av_channel_layout_default(mono, 1);
            check("in_chlayout", av_opt_set_chlayout(context, "in_chlayout", mono, 0));
            check("out_chlayout", av_opt_set_chlayout(context, "out_chlayout", mono, 0));
        }
        set("in_sample_rate", inputHz);
        set("out_sample_rate", outputHz);
        check("in_sample_fmt", av_opt_set_sample_fmt(context, "in_sample_fmt", AV_SAMPLE_FMT_FLTP, 0));
        check("out_sample_fmt", av_opt_set_sample_fmt(context, "out_sample_fmt", AV_SAMPLE_FMT_FLTP, 0));
        // No text: FFmpeg reads numbers in text as the process's locale writes them, which may be with a comma.
        set("filter_size", FILTER_SIZE);
        set("exact_rational", 1);
        set("linear_interp", outputUnit() > MAX_EXACT_PHASES ? 1 : 0);
        check("cutoff", av_opt_set_double(context, "cutoff", CUTOFF, 0));
        set("filter_type", SWR_FILTER_TYPE_KAISER);
        set("kaiser_beta", 14);
    }

    private void set(String option, int value) {
        check(option, av_opt_set_int(context, option, value, 0));
    }

    private static void check(String option, int code) {
        if (code < 0) {
            throw new IllegalStateException("swresample refuses " + option + ": " + FfmpegError.text(code));
        }
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    @Override
    public void close() {
        swr_free(context);
        input.close();
        output.close();
        inputPlanes.close();
        outputPlanes.close();
    }
}
