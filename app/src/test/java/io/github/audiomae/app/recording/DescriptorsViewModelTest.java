package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a tone that begins at every full second.
class DescriptorsViewModelTest {
    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    private final ObjectProperty<TimeView> view = new SimpleObjectProperty<>(new TimeView(4, 8, 90));
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final DescriptorsViewModel descriptors = new DescriptorsViewModel(jobs, problems, workspace, view, shown);

    @BeforeEach
    void open() {
        workspace.open(Tones.write(folder.resolve("tone.wav"), 440, 90));
    }

    @Test
    void nothingIsComputedUntilItIsAskedForAndSeen() {
        descriptors.onsets().set(true);
        assertThat(descriptors.found().get()).isNull();

        shown.set(true);
        assertThat(found().onsets()).isNotNull();
        assertThat(found().pitch()).isNull();
    }

    @Test
    void onsetsOfTheVisiblePartAreThoseOfTheTones() {
        shown.set(true);
        descriptors.onsets().set(true);

        for (double second = 4; second <= 8; second++) {
            double at = second;
            assertThat(found().onsets()).anySatisfy(onset -> assertThat(onset).isCloseTo(at, within(0.05)));
        }
        assertThat(found().onsets()).allSatisfy(onset -> assertThat(onset).isBetween(3.0, 9.0));
    }

    @Test
    void smallMovementNeedsNothingNewAndALargeOneDoes() {
        shown.set(true);
        descriptors.onsets().set(true);
        DescriptorsViewModel.Found before = found();

        view.set(new TimeView(4.5, 8.5, 90));
        assertThat(found()).isSameAs(before);

        view.set(new TimeView(20, 24, 90));
        assertThat(found()).isNotSameAs(before);
        assertThat(found().span().startSeconds()).isEqualTo(19);
    }

    @Test
    void longSpanIsSaidToBeTooWide() {
        shown.set(true);
        descriptors.onsets().set(true);
        assertThat(descriptors.tooWide().get()).isFalse();

        view.set(new TimeView(0, 61, 90));
        assertThat(descriptors.tooWide().get()).isTrue();

        descriptors.onsets().set(false);
        assertThat(descriptors.tooWide().get()).isFalse();
    }

    @Test
    void resultsOfAnotherRecordingAreForgotten() {
        shown.set(true);
        descriptors.onsets().set(true);

        workspace.open(Tones.write(folder.resolve("other.wav"), 440, 3));

        assertThat(descriptors.found().get()).isNull();
    }

    private DescriptorsViewModel.Found found() {
        return Objects.requireNonNull(descriptors.found().get());
    }
}
