package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_CUSTOM_IO;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_buffer2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strdup;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// An open file: FFmpeg's demuxer and the decoder of its audio stream, both in native memory until [#close()].
///
/// The format is judged by content alone. Only the file itself is read: formats that name further files or addresses
/// (playlists, image sequences, scripts) are refused.
final class MediaFile implements AutoCloseable {
    /// Demuxers that open other files or addresses named in the file.
    private static final Set<String> INDIRECT = Set.of("hls", "concat", "dash", "imf", "sdp", "rtsp", "applehttp");

    private final Path path;
    private final AVIOContext io = new AVIOContext(null);
    private @Nullable AVFormatContext format;
    private @Nullable AVCodecContext codec;
    private int streamIndex;

    /// @throws ProblemException if the file holds no readable sound
    MediaFile(Path path) {
        this.path = path;
        checkReadable();
        av_log_set_level(AV_LOG_QUIET);
        try {
            openFormat();
            openCodec();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    AVFormatContext format() {
        return open(format);
    }

    AVCodecContext codec() {
        return open(codec);
    }

    int streamIndex() {
        return streamIndex;
    }

    AVStream stream() {
        return format().streams(streamIndex);
    }

    /// What the headers say, with the rate and channels that the decoder produced.
    AudioInfo info(int sampleRateHz, int channels) {
        int bits = Math.max(
                stream().codecpar().bits_per_raw_sample(), stream().codecpar().bits_per_coded_sample());
        return new AudioInfo(
                format().iformat().name().getString(),
                avcodec_get_name(codec().codec_id()).getString(),
                sampleRateHz,
                channels,
                isLossless() && bits > 0 ? OptionalInt.of(bits) : OptionalInt.empty(),
                declaredSeconds());
    }

    private void checkReadable() {
        if (Files.isDirectory(path)) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.folder", path));
        }
        if (isMisnamed(path)) {
            String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
            throw new ProblemException(
                    ProblemCode.SOUND_UNREADABLE,
                    encoding.equals("UTF-8")
                            ? Sentence.of("sound.name", path)
                            : Sentence.of("sound.name.locale", path, encoding));
        }
        if (!Files.exists(path)) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.missing", path));
        }
        if (!Files.isRegularFile(path)) {
            // Opening a pipe waits for whoever fills it, and cannot be read twice.
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.pipe", path));
        }
        try {
            if (Files.isRegularFile(path) && Files.size(path) == 0) {
                throw new ProblemException(ProblemCode.SOUND_UNKNOWN, Sentence.of("sound.empty", path));
            }
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", path), e);
        }
        if (!Files.isReadable(path)) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", path));
        }
    }

    /// Whether the bytes of a name are not text in the encoding of the locale, so that the name in which they were
    /// replaced leads nowhere.
    private static boolean isMisnamed(Path path) {
        String name = path.toString();
        try {
            return name.indexOf('\uFFFD') >= 0 && !Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return true; // the encoding of the locale has no such character
        }
    }

    private void openFormat() {
        try (BytePointer url = utf8("file:" + path.toAbsolutePath());
                BytePointer noName = utf8("")) {
            int code = avio_open(io, url, AVIO_FLAG_READ);
            if (code < 0) {
                throw new ProblemException(
                        ProblemCode.SOUND_UNREADABLE,
                        Sentence.of("sound.unreadable.because", path, FfmpegError.text(code)));
            }
            AVInputFormat demuxer = new AVInputFormat(null);
            code = av_probe_input_buffer2(io, demuxer, noName, null, 0, 0);
            if (code < 0 || demuxer.isNull() || INDIRECT.contains(firstName(demuxer))) {
                throw noSound();
            }
            AVFormatContext context = avformat_alloc_context();
            context.pb(io);
            context.flags(context.flags() | AVFMT_FLAG_CUSTOM_IO);
            try (BytePointer none = utf8("none")) {
                // No demuxer may open another file or address.
                context.protocol_whitelist(av_strdup(none));
            }
            code = avformat_open_input(context, noName, demuxer, (AVDictionary) null);
            if (code < 0) {
                throw noSound(); // FFmpeg has freed the context.
            }
            format = context;
            code = avformat_find_stream_info(context, (AVDictionary) null);
            if (code < 0) {
                throw noSound();
            }
        }
    }

    private void openCodec() {
        AVFormatContext context = format();
        streamIndex = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
        if (streamIndex < 0) {
            throw noSound();
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != streamIndex) {
                context.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
        AVCodecParameters parameters = stream().codecpar();
        AVCodec decoder = avcodec_find_decoder(parameters.codec_id());
        if (decoder == null || decoder.isNull()) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNKNOWN,
                    Sentence.of(
                            "sound.encoding",
                            path,
                            avcodec_get_name(parameters.codec_id()).getString()));
        }
        AVCodecContext opened = avcodec_alloc_context3(decoder);
        codec = opened;
        opened.thread_count(1);
        if (avcodec_parameters_to_context(opened, parameters) < 0) {
            throw noSound();
        }
        opened.pkt_timebase(stream().time_base());
        if (avcodec_open2(opened, decoder, (AVDictionary) null) < 0
                || opened.ch_layout().nb_channels() < 1) {
            throw noSound();
        }
    }

    private ProblemException noSound() {
        return new ProblemException(ProblemCode.SOUND_UNKNOWN, Sentence.of("sound.none", path));
    }

    private boolean isLossless() {
        var descriptor = avcodec.avcodec_descriptor_get(codec().codec_id());
        return descriptor != null && (descriptor.props() & avcodec.AV_CODEC_PROP_LOSSLESS) != 0;
    }

    private OptionalDouble declaredSeconds() {
        if (format().duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE && !isLossless()) {
            return OptionalDouble.empty(); // FFmpeg only estimates it, from the bit rate of the first packets.
        }
        AVStream stream = stream();
        if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
            var unit = stream.time_base();
            return OptionalDouble.of(stream.duration() * (double) unit.num() / unit.den());
        }
        long duration = format().duration();
        return duration != AV_NOPTS_VALUE && duration > 0
                ? OptionalDouble.of(duration / (double) AV_TIME_BASE)
                : OptionalDouble.empty();
    }

    private static String firstName(AVInputFormat demuxer) {
        return demuxer.name().getString().split(",", 2)[0];
    }

    private static BytePointer utf8(String text) {
        return new BytePointer(text, StandardCharsets.UTF_8);
    }

    private static <T> T open(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("closed");
        }
        return thing;
    }

    @Override
    public void close() {
        if (codec != null) {
            avcodec_free_context(codec);
            codec = null;
        }
        if (format != null) {
            avformat_close_input(format);
            format = null;
        }
        if (!io.isNull()) {
            avio_closep(io);
        }
    }
}
