package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.testing.FilesOfVersion010;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A timeline written by version 0.1.0 is found by its recording and model, and read.
class TimelineOfVersion010Test {
    @TempDir
    Path folder;

    @Test
    void timelineIsFoundWithItsScores() throws IOException {
        FilesOfVersion010 old = FilesOfVersion010.copiedTo(folder);
        String model = new ModelLibrary(old.home(), List.of()).find("listener").sha256();
        TimelineKey key = new TimelineKey(
                Files.size(old.recording()),
                Sha256.of(old.recording(), CancellationToken.none()),
                model,
                new WindowPlan(2, 1));

        ClassTimeline timeline =
                new TimelineStore(old.cache().resolve("timelines")).find(key).orElseThrow();

        assertThat(timeline.labels()).containsExactly("Bell", "Rain, heavy", "Birdsong", "Speech", "Siren", "Wind");
        assertThat(timeline.seconds()).isEqualTo(48);
        assertThat(timeline.windows()).isEqualTo(47); // 0 – 2 s, 1 – 3 s … 46 – 48 s
        assertThat(timeline.isWhole()).isTrue();
        assertThat(timeline.score(0, 0)).isEqualTo(0.89242f);
        assertThat(timeline.score(7, 4)).isEqualTo(0.5131829f);
        assertThat(timeline.score(46, 5)).isEqualTo(0.061261006f);
    }
}
