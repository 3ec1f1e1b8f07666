package io.github.audiomae.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.recordings.SweepScan;
import io.github.audiomae.sweep.SweepKind;
import io.github.audiomae.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HowFarViewModelTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private SoundAndModel given;
    private HowFarViewModel model;
    private boolean working;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        given.load();
        model = new HowFarViewModel(
                Jobs.on(Runnable::run, this::execute, (wait, task) -> {}),
                given.problems(),
                new AnalysisInput(given.workspace().excerpt(), given.mask(), given.model(), given.model()),
                List.of(given.sound(), given.sound()));
        model.seeds().set(1);
        model.sweeps(SweepKind.TIME).set(false);
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void everyKindAndRatioOfTheWindowIsSweptWithItsClasses() {
        model.sweeps(SweepKind.FREQUENCY).set(false);
        model.run();
        assertThat(model.busy().get()).isTrue();
        work();

        Swept found = swept();
        assertThat(model.busy().get()).isFalse();
        assertThat(model.share().get()).isOne();
        assertThat(found.points()).hasSize(9).hasSize(found.total());
        assertThat(found.points()).extracting(point -> point.point().step()).contains(step(0.8));
        assertThat(found.followed()).hasSize(6).doesNotHaveDuplicates();
        assertThat(found.all()).allSatisfy(point -> {
            assertThat(point.maskedMse()).isPresent();
            assertThat(point.bestGuessMse()).isPresent();
            assertThat(point.rankOf(0).orElseThrow()).isGreaterThanOrEqualTo(1);
            assertThat(point.scoreOf(5).orElseThrow()).isBetween(0.0, 1.0);
        });
    }

    /// Three masks, then stop: what was measured stays, and says that it is not all.
    @Test
    void whatWasMeasuredStaysWhenItIsStoppedAndGoesWithItsWindow() {
        model.swept().subscribe(now -> {
            if (now != null && now.points().size() == 3) {
                model.cancel();
            }
        });
        model.run();
        work();

        assertThat(model.busy().get()).isFalse();
        assertThat(swept().points()).hasSize(3);
        assertThat(swept().total()).isEqualTo(18);

        given.workspace().moveTo(1);
        assertThat(model.swept().get()).isNull();
    }

    @Test
    void theSamplesAreSweptAtOnceAndStayWhenAnotherWindowIsShown() {
        model.sweeps(SweepKind.FREQUENCY).set(false);
        model.scope().set(Scope.SAMPLES);
        model.run();
        work();

        assertThat(swept().points()).hasSize(18);
        assertThat(swept().points()).extracting(SweepScan.Found::file).containsOnly(given.sound());
        given.workspace().moveTo(1);
        assertThat(swept().points()).hasSize(18);
        assertThat(swept().followed()).isEmpty();
        assertThat(swept().hasClasses()).isTrue();
    }

    @Test
    void withoutAKindThereIsNothingToMeasure() {
        assertThat(model.possible().getValue()).isTrue();
        model.sweeps(SweepKind.RANDOM).set(false);
        model.sweeps(SweepKind.FREQUENCY).set(false);
        assertThat(model.possible().getValue()).isFalse();
    }

    private static SweepPlan.Step step(double ratio) {
        return new SweepPlan.Step(SweepKind.RANDOM, ratio, 0);
    }

    private Swept swept() {
        return Objects.requireNonNull(model.swept().get());
    }

    private void work() {
        working = true;
        while (!background.isEmpty()) {
            background.remove().run();
        }
        working = false;
    }

    /// Turns at the model are taken at once by work that runs.
    private void execute(Runnable task) {
        if (working) {
            task.run();
        } else {
            background.add(task);
        }
    }
}
