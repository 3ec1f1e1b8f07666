package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/// Converts decoded FFmpeg frames to mono floats of full scale ±1, at the file's own rate.
///
/// Integers are divided by their full scale: int16 by 32768, 24 and 32 bits as left-aligned words by 2^31, unsigned 8
/// bits as (v − 128) / 128. Floats are kept, except that infinities and NaN become 0.
final class MonoMixer {
    private static final float SCALE_8 = 1 / 128f;
    private static final float SCALE_16 = 1 / 32768f;
    private static final float SCALE_32 = 0x1p-31f;
    private static final double SCALE_64 = 0x1p-63;

    private final ChannelChoice choice;
    private float[] samples = new float[0];
    private float[] channel = new float[0];
    private final MixEnergy energy = new MixEnergy();
    private boolean metNonFinite;

    MonoMixer(ChannelChoice choice) {
        this.choice = choice;
    }

    /// The samples of the last frame; the first ones are valid, as many as [#mix(AVFrame)] returned, until its next
    /// call.
    float[] samples() {
        return samples;
    }

    /// Whether any sample so far was infinite or NaN.
    boolean metNonFinite() {
        return metNonFinite;
    }

    /// What the averaging of channels did to the energy so far.
    MixEnergy energy() {
        return energy;
    }

    /// Mixes one frame to mono.
    ///
    /// @return number of samples now in [#samples()]
    int mix(AVFrame frame) {
        int count = frame.nb_samples();
        int channels = frame.ch_layout().nb_channels();
        if (samples.length < count) {
            samples = new float[count];
            channel = new float[count];
        }
        switch (choice) {
            case ChannelChoice.Single(int index) -> read(frame, Math.min(index, channels - 1), channels, samples);
            case ChannelChoice.Average() -> average(frame, channels, count);
        }
        return count;
    }

    private void average(AVFrame frame, int channels, int count) {
        read(frame, 0, channels, samples);
        if (channels == 1) {
            return;
        }
        energy.addChannel(samples, count);
        for (int index = 1; index < channels; index++) {
            read(frame, index, channels, channel);
            energy.addChannel(channel, count);
            for (int i = 0; i < count; i++) {
                samples[i] += channel[i];
            }
        }
        for (int i = 0; i < count; i++) {
            samples[i] /= channels;
        }
        energy.addMix(samples, count, channels);
    }

    private void read(AVFrame frame, int index, int channels, float[] into) {
        int format = frame.format();
        boolean planar = av_sample_fmt_is_planar(format) != 0;
        int step = planar ? 1 : channels;
        int count = frame.nb_samples();
        BytePointer plane = frame.extended_data(planar ? index : 0);
        ByteBuffer bytes = plane.capacity((long) count * step * av_get_bytes_per_sample(format))
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
        int first = planar ? 0 : index;
        int packed = av_get_packed_sample_fmt(format);
        if (packed == AV_SAMPLE_FMT_FLT) {
            var source = bytes.asFloatBuffer();
            for (int i = 0; i < count; i++) {
                into[i] = finite(source.get(first + i * step));
            }
        } else if (packed == AV_SAMPLE_FMT_S16) {
            var source = bytes.asShortBuffer();
            for (int i = 0; i < count; i++) {
                into[i] = source.get(first + i * step) * SCALE_16;
            }
        } else if (packed == AV_SAMPLE_FMT_S32) {
            var source = bytes.asIntBuffer();
            for (int i = 0; i < count; i++) {
                into[i] = source.get(first + i * step) * SCALE_32;
            }
        } else if (packed == AV_SAMPLE_FMT_U8) {
            for (int i = 0; i < count; i++) {
                into[i] = ((bytes.get(first + i * step) & 0xff) - 128) * SCALE_8;
            }
        } else if (packed == AV_SAMPLE_FMT_DBL) {
            var source = bytes.asDoubleBuffer();
            for (int i = 0; i < count; i++) {
                into[i] = finite((float) source.get(first + i * step));
            }
        } else if (packed == AV_SAMPLE_FMT_S64) {
            var source = bytes.asLongBuffer();
            for (int i = 0; i < count; i++) {
                into[i] = (float) (source.get(first + i * step) * SCALE_64);
            }
        } else {
            throw new IllegalStateException("unknown FFmpeg sample format " + format);
        }
    }

    private float finite(float sample) {
        if (Float.isFinite(sample)) {
            return sample;
        }
        metNonFinite = true;
        return 0;
    }
}
