package io.github.audiomae.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NavigationTest {
    @TempDir
    Path folder;

    private final WorkspaceViewModel workspace =
            new WorkspaceViewModel(Jobs.onThisThread(), new ProblemsViewModel(Messages.in(Locale.ENGLISH)));
    private final Navigation navigation = new Navigation(workspace);
    private final List<Selection> opened = new ArrayList<>();
    private String view = "all";
    private Path pond;
    private Path lake;

    @BeforeEach
    void open() {
        pond = Tones.write(folder.resolve("pond.wav"), 440, 30);
        lake = Tones.write(folder.resolve("lake.wav"), 880, 30);
        navigation.offer(Place.RECORDING, new Sight<>(() -> view, seen -> view = seen, opened::add));
        workspace.open(pond);
    }

    @Test
    void programStartsInTheWindowAndHasNowhereToGoBackTo() {
        assertThat(navigation.current().get()).isEqualTo(Place.WINDOW);
        assertThat(navigation.canGoBack().get()).isFalse();
        navigation.back();
        assertThat(navigation.current().get()).isEqualTo(Place.WINDOW);
    }

    @Test
    void placeOpensOnASelectionThatItHasNotShown() {
        navigation.selection().between(10, 12);

        navigation.show(Place.RECORDING);

        assertThat(opened).extracting(Selection::span).containsExactly(new TimeSpan(10, 12));
    }

    @Test
    void placeKeepsItsViewWhereItHasShownTheSelection() {
        navigation.show(Place.RECORDING);
        navigation.selection().between(10, 12); // drawn here

        navigation.show(Place.WINDOW);
        navigation.show(Place.RECORDING);

        assertThat(opened).isEmpty();
    }

    @Test
    void selectionOfAnotherRecordingOpensIt() {
        Selection detection = selection(lake, 20, 21);

        navigation.show(Place.RECORDING, detection);

        assertThat(file()).isEqualTo(lake);
        assertThat(opened).containsExactly(detection);
        assertThat(navigation.selection().span().get()).isEqualTo(new TimeSpan(20, 21));
    }

    @Test
    void backAndForwardRestorePlaceRecordingViewWindowAndSelection() {
        navigation.show(Place.RECORDING);
        view = "near";
        workspace.moveTo(7);
        navigation.selection().between(8, 9);
        navigation.show(Place.WINDOW, selection(lake, 20, 21));
        workspace.moveTo(15);
        view = "far";

        navigation.back();

        assertThat(navigation.current().get()).isEqualTo(Place.RECORDING);
        assertThat(file()).isEqualTo(pond);
        assertThat(view).isEqualTo("near");
        assertThat(workspace.startSeconds().get()).isCloseTo(7, within(1e-9));
        assertThat(navigation.selection().span().get()).isEqualTo(new TimeSpan(8, 9));

        navigation.forward();

        assertThat(navigation.current().get()).isEqualTo(Place.WINDOW);
        assertThat(file()).isEqualTo(lake);
        assertThat(workspace.startSeconds().get()).isCloseTo(15, within(1e-9));
        assertThat(navigation.selection().span().get()).isEqualTo(new TimeSpan(20, 21));
        assertThat(navigation.canGoForward().get()).isFalse();
    }

    @Test
    void openingAnotherRecordingCanBeTakenBack() {
        workspace.moveTo(4);
        workspace.open(lake);

        navigation.back();

        assertThat(file()).isEqualTo(pond);
        assertThat(workspace.startSeconds().get()).isCloseTo(4, within(1e-9));
    }

    @Test
    void newJumpEndsTheWayForward() {
        navigation.show(Place.RECORDING);
        navigation.back();
        navigation.show(Place.COLLECTION);

        assertThat(navigation.canGoForward().get()).isFalse();
    }

    @Test
    void markWithoutAMoveIsNoStepBack() {
        navigation.mark();
        navigation.show(Place.RECORDING);
        navigation.mark();
        navigation.mark();

        navigation.back();

        assertThat(navigation.current().get()).isEqualTo(Place.WINDOW);
    }

    @Test
    void inGoesFromTheWholeToThePart() {
        navigation.show(Place.COLLECTION);
        navigation.in();
        assertThat(navigation.current().get()).isEqualTo(Place.RECORDING);
        navigation.in();
        navigation.in();
        assertThat(navigation.current().get()).isEqualTo(Place.WINDOW);
    }

    @Test
    void spanAroundASelectionLiesInTheRecording() {
        Selection late = selection(pond, 28, 29);

        assertThat(late.around(10.24, 30).startSeconds()).isCloseTo(30 - 10.24, within(1e-9));
        assertThat(late.around(4, 60)).isEqualTo(new TimeSpan(26.5, 30.5));
    }

    private Path file() {
        return Objects.requireNonNull(workspace.recording().get()).file();
    }

    private static Selection selection(Path file, double from, double to) {
        return new Selection(file, new TimeSpan(from, to), null, Origin.DETECTION);
    }
}
