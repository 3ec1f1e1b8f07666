package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the window says that a picture is being computed: only if a person has waited for it, never right after a new
/// one.
class ReconstructionHintTest {
    private static final Duration HINT = Duration.ofMillis(150);

    @TempDir
    Path home;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> hints = new ArrayDeque<>();
    private Explorer explorer;
    private ReconstructionViewModel reconstruction;

    @BeforeEach
    void start() {
        Jobs jobs = Jobs.on(Runnable::run, background::add, (wait, task) -> {
            if (wait.equals(HINT)) {
                hints.add(task);
            }
        });
        explorer = TestExplorer.with(jobs, home);
        explorer.start(List.of(TestExplorer.sample("birds")));
        reconstruction = explorer.reconstruction();
        finishWork();
        assertThat(reconstruction.shown().get()).isNotNull();
        hints.clear();
    }

    @AfterEach
    void close() {
        finishWork();
        explorer.close();
    }

    @Test
    void pictureStillInTheMakingIsHintedAtUntilItIsThere() {
        explorer.masking().hide(90);

        hints.forEach(Runnable::run);

        assertThat(reconstruction.slow().get()).isTrue();

        finishWork();

        assertThat(reconstruction.slow().get()).isFalse();
    }

    @Test
    void pictureThatCameInTimeIsNotFollowedByAHintThoughTheNextIsInTheMaking() {
        explorer.masking().hide(90);
        finishWork();
        List<Runnable> ofTheFirst = List.copyOf(hints);
        hints.clear();
        explorer.masking().hide(91);

        ofTheFirst.forEach(Runnable::run);

        assertThat(reconstruction.slow().get()).isFalse();

        hints.forEach(Runnable::run); // those of the second

        assertThat(reconstruction.slow().get()).isTrue();
    }

    private void finishWork() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
