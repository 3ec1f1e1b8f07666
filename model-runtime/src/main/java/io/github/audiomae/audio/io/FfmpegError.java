package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;

/// FFmpeg's error codes as text.
final class FfmpegError {
    private static final int MAX_BYTES = 256;

    private FfmpegError() {}

    /// FFmpeg's description of a negative return code.
    static String text(int code) {
        byte[] bytes = new byte[MAX_BYTES];
        av_strerror(code, bytes, bytes.length);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
