package io.github.audiomae.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Classifies a recording of ten seconds with the bundled model, window by window.
class TimelineRequestTest {
    @TempDir
    Path folder;

    @Test
    void stoppedScanGoesOnWhereItWasStopped() throws Exception {
        Path sound = Tones.write(folder.resolve("tone.wav"), 440, 10);
        ModelFolder model = ModelFolder.open(Bundled.models().getFirst());
        TimelineRequest request =
                TimelineRequest.of(sound, ChannelChoice.average(), model, 2); // 0 – 4 s, 2 – 6 s, 4 – 8 s, 6 – 10 s
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        CancellationToken stop = new CancellationToken();
        try (LoadedModel runner = LoadedModel.open(model, ExecutionTarget.parse("cpu:1"))) {
            assertThatThrownBy(() -> scan(request, runner, stop, (done, total, what) -> {
                        first.add(done);
                        if (done == 2) {
                            stop.cancel();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);

            ClassTimeline whole =
                    scan(request, runner, CancellationToken.none(), (done, total, what) -> second.add(done));

            assertThat(first).containsExactly(1L, 2L);
            assertThat(second).containsExactly(3L, 4L);
            assertThat(whole.isWhole()).isTrue();
            assertThat(whole.score(1, 5)).isPositive();
        }
        assertThat(request.recall(store()).run(CancellationToken.none(), Progress.NONE))
                .isPresent();
    }

    private ClassTimeline scan(TimelineRequest request, LoadedModel runner, CancellationToken token, Progress progress)
            throws Exception {
        return request.scan(runner, Turns.ALONE, store(), new AtomicReference<>())
                .run(token, progress);
    }

    private TimelineStore store() {
        return new TimelineStore(folder.resolve("store"));
    }
}
