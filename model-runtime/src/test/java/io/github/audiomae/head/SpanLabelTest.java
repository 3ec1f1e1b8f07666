package io.github.audiomae.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.MadeUpCollection;
import io.github.audiomae.collection.SoundCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables of labels.
class SpanLabelTest {
    @TempDir
    private Path folder;

    @Test
    void filesAndSpansAreRead() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("labels.csv"),
                "file,start_s,end_s,label,by\n\"a, b.wav\",1.5,3,Blackbird,me\nc.wav,,,Rain,me\n");

        assertThat(SpanLabel.read(csv))
                .containsExactly(
                        new SpanLabel(Path.of("a, b.wav"), Optional.of(new TimeSpan(1.5, 3)), "Blackbird"),
                        new SpanLabel(Path.of("c.wav"), Optional.empty(), "Rain"));
        assertThat(SpanLabel.read(Files.writeString(csv, "label,file\nRain,c.wav\n")))
                .containsExactly(new SpanLabel(Path.of("c.wav"), Optional.empty(), "Rain"));
    }

    @Test
    void tablesOfRavenAndAudacityAreRead() throws IOException {
        Path sound = Files.createFile(folder.resolve("night.wav"));
        Path raven = Files.writeString(folder.resolve("all.selections.txt"), """
                Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tBegin Path\tAnnotation
                1\tSpectrogram 1\t1\t1.5\t3\t/elsewhere/night.wav\tOwl
                2\tSpectrogram 1\t1\t8\t9.5\t/elsewhere/other.wav\tFox
                3\tSpectrogram 1\t1\t9\t9.5\t/elsewhere/other.wav\t
                """);
        assertThat(SpanLabel.read(raven))
                .containsExactly(
                        new SpanLabel(sound, Optional.of(new TimeSpan(1.5, 3)), "Owl"),
                        new SpanLabel(Path.of("/elsewhere/other.wav"), Optional.of(new TimeSpan(8, 9.5)), "Fox"));

        String audacity = "1.5\t3\tOwl\n";
        assertThat(SpanLabel.read(Files.writeString(folder.resolve("night.txt"), audacity)))
                .containsExactly(new SpanLabel(sound, Optional.of(new TimeSpan(1.5, 3)), "Owl"));
        Path alone = Files.writeString(folder.resolve("nothing-beside.txt"), audacity);
        assertThatThrownBy(() -> SpanLabel.read(alone)).hasMessageContaining("names no recording");
    }

    @Test
    void foldersNameOnlyWhatWasAnalysed() {
        for (int windows = 0; windows < 2; windows++) {
            try (SoundCollection collection =
                    MadeUpCollection.make(folder.resolve(windows + ".collection"), 2, 2, windows, (recording, window) ->
                            new float[] {1, 2})) {
                assertThat(SpanLabel.ofFolders(collection))
                        .hasSize(2 * windows)
                        .allSatisfy(one -> assertThat(one.label()).isEqualTo("recordings"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,label\na.wav,Rain\n",
                "file,start_s,end_s,label\na.wav,3,1,Rain\n",
                "file,start_s,end_s,label\na.wav,x,1,Rain\n",
                "file,label\na.wav,\n",
                "file,label\na.wav\n"
            })
    void whatIsNoTableOfLabelsIsSaid(String text) throws IOException {
        Path csv = Files.writeString(folder.resolve("labels.csv"), text);

        assertThatThrownBy(() -> SpanLabel.read(csv)).hasMessageContaining("is no table of labels: line");
    }
}
