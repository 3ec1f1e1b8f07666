package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;

/// The length of an audio stream, and its place in a film. Valid while the file is open.
///
/// @param lossless whether the codec loses nothing, so that the bit rate gives the length
record StreamLength(AVFormatContext format, AVStream stream, boolean lossless) {
    /// The first name of the demuxer of MP4 and QuickTime, whose films give the length of each stream.
    private static final String KNOWS_EACH_LENGTH = "mov";

    /// The length of the stream; empty if the headers do not tell it.
    OptionalDouble declaredSeconds() {
        if (hasFilm() && !MediaFile.firstName(format.iformat()).equals(KNOWS_EACH_LENGTH)) {
            return OptionalDouble.empty(); // FFmpeg gives the length of the film.
        }
        if (format.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE && !lossless) {
            return OptionalDouble.empty(); // FFmpeg only estimates it, from the bit rate of the first packets.
        }
        if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
            return OptionalDouble.of(seconds(stream.duration(), stream));
        }
        return formatSeconds();
    }

    /// The length of the whole file, films included.
    OptionalDouble formatSeconds() {
        long duration = format.duration();
        return duration != AV_NOPTS_VALUE && duration > 0
                ? OptionalDouble.of(duration / (double) AV_TIME_BASE)
                : OptionalDouble.empty();
    }

    /// Seconds from the start of a film to the time stamp of its sound; 0 for sounds without a film.
    double secondsIntoFilm(long stamp) {
        double first = Double.MAX_VALUE;
        for (int i = 0; i < format.nb_streams(); i++) {
            AVStream other = format.streams(i);
            if (isFilm(other) && other.start_time() != AV_NOPTS_VALUE) {
                first = Math.min(first, seconds(other.start_time(), other));
            }
        }
        return first == Double.MAX_VALUE || stamp == AV_NOPTS_VALUE ? 0 : Math.max(0, seconds(stamp, stream) - first);
    }

    private boolean hasFilm() {
        for (int i = 0; i < format.nb_streams(); i++) {
            if (isFilm(format.streams(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a stream shows moving pictures, not the cover of an album.
    private static boolean isFilm(AVStream stream) {
        return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO
                && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0;
    }

    private static double seconds(long stamp, AVStream stream) {
        return stamp * (double) stream.time_base().num() / stream.time_base().den();
    }
}
