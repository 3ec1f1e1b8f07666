package io.github.audiomae.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
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
