package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_CUSTOM_IO;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_buffer2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strdup;

import io.github.audiomae.files.PatientRead;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
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

    /// Bytes that FFmpeg may read to recognise a file, and from one packet to the next: more than any cover or table of
    /// contents needs.
    private static final long MOST_BYTES = 256L << 20;

    private final Path path;
    private final Duration patience;
    private final SoundLayout layout;
    private final MediaInput input;
    private @Nullable AVFormatContext format;
    private @Nullable AVCodecContext codec;
    private int streamIndex;

    /// @param layout where the sound is in the file
    /// @param patience longest time for FFmpeg to recognise the file, and from one packet to the next
    /// @throws ProblemException if the file holds no readable sound
    MediaFile(Path path, SoundLayout layout, Duration patience) {
        this.path = path;
        this.layout = layout;
        this.patience = patience;
        av_log_set_level(AV_LOG_QUIET);
        try {
            input = PatientRead.within(PatientRead.PATIENCE, path, () -> new MediaInput(path, layout.bytes()));
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", path), e);
        }
        try {
            openFormat();
            openCodec();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Reads the headers of a file.
    ///
    /// @throws ProblemException if it is no file that can be read, or does not answer
    static SoundLayout layout(Path path) {
        try {
            return PatientRead.within(PatientRead.PATIENCE, path, () -> {
                ReadableFile.require(path);
                return SoundLayout.of(path);
            });
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", path), e);
        }
    }

    AVFormatContext format() {
        return open(format);
    }

    AVCodecContext codec() {
        return open(codec);
    }

    /// Where the sound is in the file.
    SoundLayout layout() {
        return layout;
    }

    /// Gives FFmpeg time to find the next packet.
    ///
    /// @throws ProblemException if the file does not answer any more
    void allowNextPacket() {
        input.requireAnswers();
        input.allow(patience, MOST_BYTES);
    }

    /// @throws ProblemException if the file did not answer while the packet was read
    void requireAnswers() {
        input.requireAnswers();
    }

    int streamIndex() {
        return streamIndex;
    }

    AVStream stream() {
        return format().streams(streamIndex);
    }

    /// What the headers say, with the rate and channels that the decoder produced.
    AudioInfo info(int sampleRateHz, int channels) {
        AVCodecParameters parameters = stream().codecpar();
        PcmFormat pcm = layout.pcm();
        int bits = pcm != null
                ? pcm.validBits()
                : Math.max(parameters.bits_per_raw_sample(), parameters.bits_per_coded_sample());
        String container = layout.container();
        StreamLength length = length();
        OptionalDouble declared = length.declaredSeconds();
        return new AudioInfo(
                container != null ? container : format().iformat().name().getString(),
                avcodec_get_name(codec().codec_id()).getString(),
                sampleRateHz,
                channels,
                isLossless() && bits > 0 ? OptionalInt.of(bits) : OptionalInt.empty(),
                declared,
                declared.isPresent() ? OptionalDouble.empty() : length.formatSeconds());
    }

    private void openFormat() {
        input.allow(patience, MOST_BYTES);
        try (BytePointer noName = utf8("")) {
            AVInputFormat demuxer = new AVInputFormat(null);
            int code = av_probe_input_buffer2(input.context(), demuxer, noName, null, 0, 0);
            if (code < 0 || demuxer.isNull() || INDIRECT.contains(firstName(demuxer))) {
                throw noSound();
            }
            AVFormatContext context = avformat_alloc_context();
            context.pb(input.context());
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
            overrideCodec(context);
            code = avformat_find_stream_info(context, (AVDictionary) null);
            if (code < 0) {
                throw noSound();
            }
        }
    }

    /// FFmpeg was given a header for little-endian samples; these may be others of the same width.
    private void overrideCodec(AVFormatContext context) {
        PcmFormat pcm = layout.pcm();
        if (pcm == null || context.nb_streams() == 0) {
            return;
        }
        AVCodec decoder = avcodec_find_decoder_by_name(pcm.codec());
        AVCodecParameters parameters = context.streams(0).codecpar();
        if (decoder != null && !decoder.isNull() && parameters.codec_id() != decoder.id()) {
            parameters.codec_id(decoder.id());
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
        input.requireAnswers();
        if (input.gaveUp()) {
            return new ProblemException(
                    ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.endless", path, patience.toSeconds()));
        }
        return new ProblemException(ProblemCode.SOUND_UNKNOWN, Sentence.of("sound.none", path));
    }

    private boolean isLossless() {
        var descriptor = avcodec.avcodec_descriptor_get(codec().codec_id());
        return descriptor != null && (descriptor.props() & avcodec.AV_CODEC_PROP_LOSSLESS) != 0;
    }

    /// Seconds from the start of a film to the time stamp of its sound; 0 for sounds without a film.
    double secondsIntoFilm(long stamp) {
        return length().secondsIntoFilm(stamp);
    }

    private StreamLength length() {
        return new StreamLength(format(), stream(), isLossless());
    }

    /// The first of the names of a demuxer.
    static String firstName(AVInputFormat demuxer) {
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
        input.close();
    }
}
