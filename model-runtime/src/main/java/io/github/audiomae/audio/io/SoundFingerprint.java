package io.github.audiomae.audio.io;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Recognises a recording by its sound, without reading all of it: where it lies, and what is written about it in its
/// file, does not matter.
public final class SoundFingerprint {
    private static final int EXCERPT_BYTES = 1 << 16;
    private static final int EXCERPTS = 4;
    private static final int DIGITS = 32;

    private SoundFingerprint() {}

    /// 32 hexadecimal digits: the start of the SHA-256 of the length of the sound and of four excerpts of 64 KiB,
    /// of its bytes as they are in the file, without header and chunks of WAV, AIFF, CAF and AU.
    ///
    /// @throws ProblemException if the file cannot be read
    public static String of(Path file) {
        try (RandomBytes bytes = RandomBytes.open(file)) {
            SoundLayout layout = SoundLayout.of(file);
            MediaBytes sound = new MediaBytes(new byte[0], layout.bytes().parts());
            long length = sound.length();
            ByteBuffer seen = ByteBuffer.allocate(Long.BYTES + EXCERPTS * EXCERPT_BYTES);
            seen.putLong(length);
            byte[] excerpt = new byte[EXCERPT_BYTES];
            for (int i = 0; i < EXCERPTS; i++) {
                long at = Math.max(0, length - EXCERPT_BYTES) / (EXCERPTS - 1) * i;
                int read = sound.read(bytes, at, excerpt, EXCERPT_BYTES);
                seen.put(excerpt, 0, Math.max(0, read));
            }
            byte[] all = new byte[seen.flip().remaining()];
            seen.get(all);
            return Sha256.of(all).substring(0, DIGITS);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", file), e);
        }
    }
}
