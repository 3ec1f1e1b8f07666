package io.github.audiomae.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.export.EmbeddingFormat;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EmbeddingPreviewTest {
    private final EmbeddingPreview preview = new EmbeddingPreview(
            List.of(new EmbeddingRow(new TimeSpan(0, 10), OptionalInt.empty(), new float[] {0.5f, -0.25f})));

    @Test
    void numbersAsTextAreAsLongAsThoseOfTheFirstRow() {
        // "0.5," and "-0.25,", the name and the times
        assertThat(preview.bytes(EmbeddingFormat.CSV, 1000, "a.wav")).isEqualTo(1000 * (4 + 6 + 5 + 20));
    }

    @Test
    void numbersAsNumbersTakeFourBytes() {
        assertThat(preview.bytes(EmbeddingFormat.PARQUET, 1000, "a.wav")).isEqualTo(4 * 170 + 1000 * (8 + 20));
        assertThat(preview.bytes(EmbeddingFormat.NPY, 1000, "a.wav")).isEqualTo(128 + 1000 * (8 + 5 + 20));
    }
}
