package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.testing.PcmBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundFingerprintTest {
    private static final int BYTES = 1_000_000;

    /// The last excerpt of 64 KiB begins here, the others at 0, 1/3 and 2/3 of it.
    private static final int LAST = BYTES - (1 << 16);

    @TempDir
    private Path folder;

    /// Annotations and reviews are found by it: it must stay what it was. Computed with Python's `hashlib`.
    @ParameterizedTest
    @CsvSource({"1000000, f773e8484eab8af8994b8f17ab8d3ac2", "1000, 1d85c61eadffa61c03d4e02d5c5b33de"})
    void itIsTheHashOfLengthAndFourExcerpts(int bytes, String fingerprint) throws IOException {
        assertThat(SoundFingerprint.of(wav("a.wav", sound(bytes)))).isEqualTo(fingerprint);
    }

    @Test
    void whatIsWrittenAboutTheSoundDoesNotMatter() throws IOException {
        byte[] sound = sound(BYTES);
        Path other = wav("b.wav", sound, PcmBytes.chunk("LIST", "INFO".getBytes(StandardCharsets.US_ASCII)));

        assertThat(SoundFingerprint.of(other)).isEqualTo(SoundFingerprint.of(wav("a.wav", sound)));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, (1 << 16) - 1, LAST / 3, LAST / 3 + (1 << 16) - 1, 2 * (LAST / 3), LAST - LAST % 3, BYTES - 2})
    void anotherSoundInAnExcerptIsAnotherRecording(int at) throws IOException {
        byte[] other = sound(BYTES);
        other[at] ^= 1;

        assertThat(SoundFingerprint.of(wav("b.wav", other)))
                .isNotEqualTo(SoundFingerprint.of(wav("a.wav", sound(BYTES))));
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertThatThrownBy(() -> SoundFingerprint.of(folder.resolve("none.wav")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("none.wav");
    }

    private static byte[] sound(int bytes) {
        byte[] sound = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            sound[i] = (byte) (i * 31 + i / 256);
        }
        return sound;
    }

    private Path wav(String name, byte[] sound, byte... after) throws IOException {
        byte[] file = PcmBytes.wav(PcmBytes.wavFormat(1, 16, 2), sound);
        return Files.write(folder.resolve(name), PcmBytes.join(file, after));
    }
}
