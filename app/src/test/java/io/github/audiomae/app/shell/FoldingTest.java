package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// At every size from half of a small screen to 4K, in every language and theme, every control of every place is inside
/// the window, not over another one, and whole.
class FoldingTest {
    /// A size of the window's content.
    private record Size(double width, double height) {}

    private static final List<Size> SIZES = List.of(
            new Size(900, 600), new Size(1280, 720), new Size(1440, 900), new Size(1920, 1080), new Size(3840, 2160));

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Explorer explorer;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh"})
    void everythingCanBeReachedAtEverySize(String language) throws Exception {
        open(Locale.forLanguageTag(language));
        Set<String> complaints = new LinkedHashSet<>();

        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            run(() -> explorer.settings().theme().set(theme));
            for (Size size : SIZES) {
                for (Place place : Place.values()) {
                    run(() -> explorer.navigation().show(place));
                    check(complaints, size, place.name());
                }
            }
        }
        for (MaskKind kind : List.of(MaskKind.TIME_FREQUENCY, MaskKind.PAINTED)) {
            run(() -> explorer.masking().choose(kind));
            for (Size size : SIZES) {
                check(complaints, size, kind.name());
            }
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void panelsOverTheCentreCanBeReachedInASmallWindow() throws Exception {
        open(Locale.GERMAN);
        Set<String> complaints = new LinkedHashSet<>();
        check(complaints, SIZES.getFirst(), "nothing open");

        run(() -> explorer.run("list"));
        check(complaints, SIZES.getFirst(), "drawer");
        assertThat(isShown("#sources")).isTrue();
        run(() -> explorer.run("dismiss"));
        check(complaints, SIZES.getFirst(), "drawer closed");
        assertThat(isShown("#sources")).isFalse();

        run(() -> explorer.run("inspector"));
        check(complaints, SIZES.getFirst(), "sheet");
        assertThat(isShown("#inspector")).isTrue();
        run(() -> explorer.run("dismiss"));
        check(complaints, SIZES.getFirst(), "sheet closed");
        assertThat(isShown("#inspector")).isFalse();

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void entriesOfTheRailAreWholeBelowABanner(String language) throws Exception {
        open(Locale.forLanguageTag(language));
        Set<String> complaints = new LinkedHashSet<>();
        run(() -> explorer.run("surprise")); // its entry has a number, too, from now on
        check(complaints, SIZES.getFirst(), "no banner");

        run(() -> explorer.problems().tell("a file with a name so long that it needs two lines ".repeat(3)));
        check(complaints, SIZES.getFirst(), "banner");
        run(() -> explorer.problems().dismiss());
        check(complaints, SIZES.getFirst(), "no banner again");

        assertThat(complaints).isEmpty();
    }

    @Test
    void paneForWhichThereIsNoRoomIsATab() throws Exception {
        open(Locale.ENGLISH);
        check(new LinkedHashSet<>(), SIZES.getFirst(), "small");
        assertThat(isShown("#tab-difference")).isTrue();
        assertThat(isShown("#pane-difference")).isFalse();
        double height = Objects.requireNonNull(scene().lookup("#pane-rebuilt"))
                .getLayoutBounds()
                .getHeight();
        assertThat(height).isGreaterThanOrEqualTo(84);
        for (String chosen : List.of("difference", "rebuilt")) {
            run(() -> tab(chosen).fire());
            for (String other : List.of("difference", "rebuilt")) {
                assertThat(tab(other).isSelected())
                        .as("%s after %s", other, chosen)
                        .isEqualTo(other.equals(chosen));
            }
        }

        check(new LinkedHashSet<>(), SIZES.get(1), "larger");
        assertThat(scene().lookup("#tab-difference")).isNull();
        assertThat(isShown("#pane-difference")).isTrue();
    }

    private ToggleButton tab(String pane) {
        return (ToggleButton) Objects.requireNonNull(scene().lookup("#tab-" + pane));
    }

    @Test
    void plantedControlsAreComplainedOf() throws Exception {
        open(Locale.ENGLISH);
        Button outside = new Button("outside");
        outside.setId("planted-outside");
        outside.setManaged(false);
        outside.resizeRelocate(890, 10, 60, 20);
        Button over = new Button("over");
        over.setId("planted-over");
        over.setManaged(false);
        over.resizeRelocate(5, 5, 60, 20);
        Button cut = new Button("much too long for its width");
        cut.setId("planted-cut");
        cut.setManaged(false);
        cut.resizeRelocate(300, 300, 60, 20);
        run(() -> ((Pane) scene().getRoot()).getChildren().addAll(outside, over, cut));
        Set<String> complaints = new LinkedHashSet<>();

        check(complaints, SIZES.getFirst(), "planted");

        assertThat(complaints)
                .anyMatch(said -> said.contains("outside the window: planted-outside"))
                .anyMatch(said -> said.contains("over each other") && said.contains("planted-over"))
                .anyMatch(said -> said.contains("cut: planted-cut"));
    }

    private void open(Locale language) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            stage = new Stage();
            explorer = TestExplorer.speaking(language, Jobs.onThisThread(), home, "cpu:2");
            stage.setWidth(1000);
            stage.setHeight(700);
            explorer.window(stage).show();
            explorer.start(List.of(TestExplorer.sample("birds")));
            return stage;
        });
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.hide();
            explorer.close();
        });
    }

    /// Lays the content of the window out at a size, whatever the screen can draw.
    private void check(Set<String> complaints, Size size, String what) {
        run(() -> {
            StackPane root = (StackPane) scene().getRoot();
            explorer.panels().room().unbind();
            explorer.panels().room().set(new Room(size.width(), size.height()));
            root.resize(size.width(), size.height());
            for (int i = 0; i < 3; i++) { // what folds changes what has room
                root.applyCss();
                root.layout();
            }
            Reach.complaints(root)
                    .forEach(said ->
                            complaints.add("%.0f × %.0f, %s: %s".formatted(size.width(), size.height(), what, said)));
        });
    }

    private Scene scene() {
        return stage.getScene();
    }

    private boolean isShown(String id) {
        return Stream.iterate(scene().lookup(id), node -> node != null, node -> node.getParent())
                        .allMatch(node -> node.isVisible())
                && scene().lookup(id) != null;
    }

    private static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action::run);
    }
}
