package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.explore.ShownLevels;
import io.github.audiomae.resynthesis.HiddenPhase;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowSoundFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sine.wav", "sine.FLAC"})
    void isReadAsItWasWritten(String name) throws IOException {
        float[] samples = new float[16_001];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(i / 9.0) / 2;
        }
        Path file = folder.resolve(name);

        assertThat(WindowSoundFile.write(file, new Waveform(samples), "an odd comment"))
                .isZero();

        float[] read = new float[20_000];
        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.info().sampleRateHz()).isEqualTo(16_000);
            assertThat(source.info().channels()).isOne();
            assertThat(source.read(0, read, 0, read.length)).isEqualTo(16_001);
        }
        for (int i = 0; i < samples.length; i++) {
            assertThat(read[i]).isCloseTo(samples[i], within(1 / 32768f));
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("an odd comment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loud.wav", "loud.flac"})
    void countsSamplesBeyondFullScale(String name) {
        float[] samples = {1.5f, 0, -2f, 1f, -1f, 0.5f};

        assertThat(WindowSoundFile.write(folder.resolve(name), new Waveform(samples), ""))
                .isEqualTo(2);
    }

    @Test
    void anotherEndingIsRefused() {
        assertThatThrownBy(() -> WindowSoundFile.write(folder.resolve("a.mp3"), new Waveform(new float[100]), ""))
                .isInstanceOf(ProblemException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theCommentSaysWhereLevelsAndPhaseComeFrom() {
        assertThat(WindowSoundFile.comment(ShownLevels.RAW, HiddenPhase.ITERATED))
                .isEqualTo("reconstruction, predicted levels, iterated phase");
        assertThat(WindowSoundFile.comment(ShownLevels.NORMALIZED, HiddenPhase.ORACLE))
                .isEqualTo("reconstruction, normalised levels, oracle phase");
        assertThat(WindowSoundFile.words(ShownLevels.ESTIMATED)).contains("visible neighbours");
        assertThat(WindowSoundFile.words(ShownLevels.ORACLE)).contains("oracle");
    }
}
