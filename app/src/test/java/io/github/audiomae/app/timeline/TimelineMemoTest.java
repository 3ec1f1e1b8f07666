package io.github.audiomae.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.explore.DetectedClass;
import io.github.audiomae.explore.TimelineStore;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineMemoTest {
    @TempDir
    Path folder;

    @Test
    void settingsOfTheStripAreRestored() {
        TimelineViewModel first = timeline();
        first.threshold().set(0.62);
        first.hopSeconds().set(5);
        first.order().set(DetectedClass.Order.NAME);
        first.stripHeight().set(144);

        TimelineViewModel next = timeline();
        TimelineMemo.of(first).restore(next);

        assertThat(next.threshold().get()).isEqualTo(0.62);
        assertThat(next.hopSeconds().get()).isEqualTo(5);
        assertThat(next.order().get()).isEqualTo(DetectedClass.Order.NAME);
        assertThat(next.stripHeight().get()).isEqualTo(144);
    }

    @Test
    void missingOrInvalidValuesChangeNothing() {
        TimelineViewModel next = timeline();

        new TimelineMemo(0, 0, null, 0).restore(next);
        new TimelineMemo(7, 3, "loudest", -4).restore(next);

        assertThat(next.threshold().get()).isEqualTo(0.3);
        assertThat(next.hopSeconds().get()).isEqualTo(1);
        assertThat(next.order().get()).isEqualTo(DetectedClass.Order.LONGEST);
        assertThat(next.stripHeight().get()).isZero();
    }

    private TimelineViewModel timeline() {
        Jobs jobs = Jobs.onThisThread();
        ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
        return new TimelineViewModel(
                jobs,
                problems,
                new WorkspaceViewModel(jobs, problems),
                new SimpleObjectProperty<>(),
                FXCollections.observableSet(),
                new TimelineStore(folder),
                second -> {});
    }
}
