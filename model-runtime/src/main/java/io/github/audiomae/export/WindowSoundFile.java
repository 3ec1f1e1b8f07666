package io.github.audiomae.export;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.SoundEncoding;
import io.github.audiomae.audio.io.SoundWriter;
import io.github.audiomae.explore.ShownLevels;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.resynthesis.HiddenPhase;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Locale;

/// Writes sounds of windows as WAV or FLAC: 16 kHz, mono, 16 bits, with a comment that says what they are.
public final class WindowSoundFile {
    private static final float FULL = 32768;

    private WindowSoundFile() {}

    /// Writes a sound, whole or not at all. Samples beyond full scale are limited to it.
    ///
    /// @param file ends with `.wav` or `.flac`
    /// @param comment what the sound is, ASCII; players and editors show it
    /// @return number of samples that were limited
    /// @throws ProblemException if it cannot be written, or the name has another ending
    public static int write(Path file, Waveform sound, String comment) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".wav")) {
            return WavFile.write(file, sound, comment);
        }
        if (!name.endsWith(".flac")) {
            throw new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("cut.ending", file));
        }
        AtomicFile.write(file, draft -> {
            try (SoundWriter writer =
                    new SoundWriter(draft, SoundEncoding.FLAC_16, Waveform.SAMPLE_RATE_HZ, 1, comment)) {
                writer.write(sound.toArray(), sound.length());
                writer.finish();
            }
        });
        return limited(sound);
    }

    /// A full-scale 1.0 loses one step, which is not worth a word.
    private static int limited(Waveform sound) {
        int limited = 0;
        for (int i = 0; i < sound.length(); i++) {
            int value = Math.round(sound.at(i) * FULL);
            limited += Math.abs(value - Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE)) > 1 ? 1 : 0;
        }
        return limited;
    }

    /// The comment for a reconstruction.
    public static String comment(ShownLevels levels, HiddenPhase phase) {
        return "reconstruction, " + words(levels) + ", "
                + switch (phase) {
                    case ITERATED -> "iterated phase";
                    case ORACLE -> "oracle phase";
                };
    }

    /// The levels of hidden patches, in English.
    public static String words(ShownLevels levels) {
        return switch (levels) {
            case RAW -> "predicted levels";
            case NORMALIZED -> "normalised levels";
            case ESTIMATED -> "levels estimated from visible neighbours";
            case ORACLE -> "the levels of the original (oracle)";
        };
    }
}
