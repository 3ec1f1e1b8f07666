package io.github.audiomae.audio.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The bytes with which files of sound, and arrays of features, begin. Only a hint for files without an ending: FFmpeg
/// judges every file that is opened.
final class SoundSignature {
    private static final int LENGTH = 12;

    /// Each at the very start. `riff` begins Sony Wave64, `0&²u` ASF (Windows Media), `\u001AEß£` Matroska and WebM.
    private static final List<String> STARTS = List.of(
            "RIFF",
            "RF64",
            "BW64",
            "RIFX",
            "riff",
            "FORM",
            "fLaC",
            "OggS",
            "ID3",
            "caff",
            ".snd",
            "#!AMR",
            "wvpk",
            "TTA1",
            "MAC ",
            "MPCK",
            "MP+",
            "FLV",
            "DSD ",
            "FRM8",
            "Creative Voi",
            "NIST_1A",
            "0&\u00B2u",
            "\u001AE\u00DF\u00A3",
            "\u000Bw",
            "\u0093NUMPY");

    private SoundSignature() {}

    /// Whether a file begins like a sound or an array.
    ///
    /// @throws IOException if it cannot be read
    static boolean isAtStartOf(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LENGTH);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return STARTS.stream().anyMatch(text::startsWith)
                || text.startsWith("ftyp", 4) // MP4, M4A, MOV, 3GP
                || isFrame(start);
    }

    /// Whether it begins with the header of a frame of MPEG audio: layer II or III (ISO 11172-3, 2.4.1.3), or AAC in
    /// ADTS (ISO 13818-7, 6.2).
    private static boolean isFrame(byte... start) {
        if (start.length < 4 || (start[0] & 0xFF) != 0xFF) {
            return false;
        }
        int second = start[1] & 0xFF;
        int layer = second & 0x06;
        boolean mpeg = (second & 0xE0) == 0xE0 && (layer == 2 || layer == 4);
        boolean adts = (second & 0xF6) == 0xF0;
        return mpeg || adts;
    }
}
