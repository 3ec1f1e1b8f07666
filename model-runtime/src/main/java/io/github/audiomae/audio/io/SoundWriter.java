package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Writes a sound file through FFmpeg. Samples beyond full scale are clipped, except as floats. Not thread-safe.
public final class SoundWriter implements AutoCloseable {
    /// Samples per channel in a frame where the encoder has no wish.
    private static final int FRAME = 4096;

    private final SoundEncoding encoding;
    private final int channels;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVCodecContext codec;
    private final AVStream stream;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private final int frameSize;
    private final float[] pending;
    private int waiting;
    private long written;
    private boolean closed;

    /// @param file written from the start
    /// @param channels 1 or more
    /// @throws IOException if it cannot be written
    public SoundWriter(Path file, SoundEncoding encoding, int sampleRateHz, int channels) throws IOException {
        this(file, encoding, sampleRateHz, channels, "");
    }

    /// @param comment inside the file, which players and editors show; empty for none
    /// @throws IOException if it cannot be written
    public SoundWriter(Path file, SoundEncoding encoding, int sampleRateHz, int channels, String comment)
            throws IOException {
        this.encoding = encoding;
        this.channels = channels;
        av_log_set_level(AV_LOG_QUIET);
        check(avformat_alloc_output_context2(format, null, encoding.container(), file.toString()));
        AVCodec encoder = avcodec_find_encoder(codecId(encoding));
        stream = avformat_new_stream(format, encoder);
        codec = avcodec_alloc_context3(encoder);
        codec.sample_rate(sampleRateHz);
        codec.sample_fmt(sampleFormat(encoding));
        codec.bits_per_raw_sample(encoding.bits());
        av_channel_layout_default(codec.ch_layout(), channels);
        codec.time_base().num(1).den(sampleRateHz);
        check(avcodec_open2(codec, encoder, (AVDictionary) null));
        check(avcodec_parameters_from_context(stream.codecpar(), codec));
        stream.time_base().num(1).den(sampleRateHz);
        if (!comment.isEmpty()) {
            AVDictionary notes = new AVDictionary(null);
            av_dict_set(notes, "comment", comment, 0);
            format.metadata(notes);
        }
        AVIOContext io = new AVIOContext(null);
        check(avio_open(io, file.toString(), AVIO_FLAG_WRITE));
        format.pb(io);
        check(avformat_write_header(format, (AVDictionary) null));
        frameSize = codec.frame_size() > 0 ? codec.frame_size() : FRAME;
        pending = new float[frameSize * channels];
    }

    private static int codecId(SoundEncoding encoding) {
        return switch (encoding) {
            case WAV_16 -> AV_CODEC_ID_PCM_S16LE;
            case WAV_24 -> AV_CODEC_ID_PCM_S24LE;
            case WAV_FLOAT -> AV_CODEC_ID_PCM_F32LE;
            case FLAC_16, FLAC_24 -> AV_CODEC_ID_FLAC;
        };
    }

    private static int sampleFormat(SoundEncoding encoding) {
        return switch (encoding) {
            case WAV_16, FLAC_16 -> AV_SAMPLE_FMT_S16;
            case WAV_24, FLAC_24 -> AV_SAMPLE_FMT_S32;
            case WAV_FLOAT -> AV_SAMPLE_FMT_FLT;
        };
    }

    /// Writes samples.
    ///
    /// @param interleaved full scale ±1, channel by channel for each time
    /// @param times number of samples per channel
    /// @throws IOException if they cannot be written
    public void write(float[] interleaved, int times) throws IOException {
        for (int i = 0; i < times * channels; i++) {
            pending[waiting++] = interleaved[i];
            if (waiting == pending.length) {
                encode();
            }
        }
    }

    private void encode() throws IOException {
        int times = waiting / channels;
        if (times > 0) {
            frame.nb_samples(times);
            frame.format(codec.sample_fmt());
            frame.sample_rate(codec.sample_rate());
            check(av_channel_layout_copy(frame.ch_layout(), codec.ch_layout()));
            check(av_frame_get_buffer(frame, 0));
            fill(times * channels);
            frame.pts(written);
            written += times;
            waiting = 0;
            check(avcodec_send_frame(codec, frame));
            av_frame_unref(frame);
            drain();
        }
    }

    private void fill(int count) {
        int bytes = count * av_get_bytes_per_sample(codec.sample_fmt());
        ByteBuffer into = frame.data(0).capacity(bytes).asByteBuffer().order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) {
            switch (encoding) {
                case WAV_16, FLAC_16 -> into.putShort((short) integer(pending[i], 16));
                case WAV_24, FLAC_24 -> into.putInt(integer(pending[i], 24) << 8);
                case WAV_FLOAT -> into.putFloat(pending[i]);
            }
        }
    }

    private static int integer(float sample, int bits) {
        int full = 1 << (bits - 1);
        return (int) Math.clamp(Math.round((double) sample * full), -full, full - 1);
    }

    private void drain() throws IOException {
        while (avcodec_receive_packet(codec, packet) >= 0) {
            packet.stream_index(0);
            av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            int code = av_interleaved_write_frame(format, packet);
            av_packet_unref(packet);
            check(code);
        }
    }

    /// Completes the file.
    ///
    /// @throws IOException if that fails
    public void finish() throws IOException {
        encode();
        check(avcodec_send_frame(codec, (AVFrame) null));
        drain();
        check(av_write_trailer(format));
    }

    private static void check(int code) throws IOException {
        if (code < 0) {
            throw new IOException(FfmpegError.text(code));
        }
    }

    /// Closes the file; what was not finished cannot be read. Closing twice is harmless.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            av_packet_free(packet);
            av_frame_free(frame);
            avcodec_free_context(codec);
            if (format.pb() != null && !format.pb().isNull()) {
                avio_closep(format.pb());
            }
            avformat_free_context(format);
        }
    }
}
