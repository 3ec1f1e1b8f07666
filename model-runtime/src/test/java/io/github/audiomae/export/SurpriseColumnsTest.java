package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.surprise.SurpriseStep;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;

class SurpriseColumnsTest {
    @Test
    void everyColumnOfTheSchemaHasACell() {
        SurpriseColumns columns = new SurpriseColumns(2);
        RecordingStart began =
                new RecordingStart(LocalDateTime.of(2019, 3, 22, 19, 17, 30), Optional.empty(), StartSource.FILE_NAME);
        Map<String, Object> cells = new LinkedHashMap<>();

        columns.write(
                new RowOrigin("night.wav", "mix", Optional.of(began)),
                new SurpriseStep(new TimeSpan(0.16, 0.32), new float[] {0.5f, 0.25f}),
                cells::put);

        assertThat(cells)
                .containsExactly(
                        entry("file", "night.wav"),
                        entry("start_s", 0.16),
                        entry("end_s", 0.32),
                        entry("surprise", 0.75f),
                        entry("band1", 0.5f),
                        entry("band2", 0.25f),
                        entry("clock_start", "2019-03-22T19:17:30.160"),
                        entry("clock_end", "2019-03-22T19:17:30.320"));
        assertThat(columns.schema().getFields()).extracting(Type::getName).containsExactlyElementsOf(cells.keySet());
    }
}
