package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.library.LibraryPage;
import io.github.audiomae.app.library.ModelRow;
import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.explore.ModelComparison;
import io.github.audiomae.importing.ImportPreview;
import io.github.audiomae.model.Capability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The library and the device panel, used like a person would.
class LibraryWindowTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/audiomae");

    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .then(opened -> opened.explorer().models().start());

    @Test
    void droppedCheckpointsAreLookedIntoImportedCombinedVerifiedRenamedAndRemoved(FxRobot robot) throws Exception {
        drop(robot, GOLDEN.resolve("tiny-pretrained.pth"), "painter");
        assertThat(row("painter").model().orElseThrow().manifest().can(Capability.RECONSTRUCT))
                .isTrue();
        drop(robot, GOLDEN.resolve("tiny-finetuned.safetensors"), "ears");
        until(() -> main.explorer().models().models().stream()
                        .filter(model -> List.of("painter", "ears").contains(model.id()))
                        .count()
                == 2);

        press(robot, "#library-combine");
        assertThat(choice(robot).getItems()).containsExactly(row("painter")); // the bundled one is wider
        assertThat(choice(robot).getValue()).isEqualTo(row("painter"));
        type(robot, "both");
        press(robot, "#library-combine-now");
        until(() -> has("both") && idle());
        assertThat(row("both").model().orElseThrow().manifest().capabilities()).hasSize(3);

        press(robot, "#library-verify");
        until(() -> text(robot, "#library-status").contains("both is intact and gives the recorded output"));
        until(() -> row("both").millisecondsPerWindow().isPresent());

        press(robot, "#library-use");
        until(() -> main.explorer().models().loaded().get() != null
                && main.explorer().models().loaded().get().folder().id().equals("both"));
        press(robot, "#library-rename");
        type(robot, "whole");
        press(robot, "#library-rename-now");
        until(() -> has("whole") && idle());
        until(() -> main.explorer().models().loaded().get().folder().id().equals("whole"));

        press(robot, "#library-prefer");
        until(() -> row("whole").preferred());
        press(robot, "#library-remove");
        assertThat(has("whole")).isTrue(); // only the question has appeared so far
        press(robot, "#library-remove-now");
        until(() -> !has("whole"));
        until(() -> !main.explorer().models().loaded().get().folder().id().equals("whole"));
        press(robot, "#library-close");
    }

    /// A checkpoint, a folder laid out as on Hugging Face, and a person's own ONNX model, as a file and as a
    /// folder.
    @Test
    void everythingThatHoldsAModelCanBeDroppedIntoTheLibrary(FxRobot robot) throws Exception {
        Path hub = Files.createDirectories(home.resolve("port"));
        Files.copy(GOLDEN.resolve("tiny-finetuned.safetensors"), hub.resolve("model.safetensors"));
        Files.writeString(hub.resolve("config.json"), "{\"pretrained_cfg\": {\"license\": \"cc-by-nc-4.0\"}}");
        robot.interact(() -> main.explorer().run("models"));

        dropInside(robot, GOLDEN.resolve("tiny-finetuned.pth"), "ears");
        dropInside(robot, hub, "port");
        assertThat(row("port").model().orElseThrow().manifest().licence()).isEqualTo("cc-by-nc-4.0");
        dropInside(robot, home.resolve("models/ears"), "folder");
        dropInside(robot, home.resolve("models/ears/classifier.onnx"), "file");

        assertThat(main.explorer().problems().current().get()).isNull();
        assertThat(row("file").model().orElseThrow().manifest().can(Capability.CLASSIFY))
                .isTrue();
        press(robot, "#library-close");
    }

    @Test
    void classesWithoutNamesGetThemFromAFileBeforeAnythingIsWritten(FxRobot robot) throws Exception {
        Path csv = Files.writeString(
                home.resolve("names.csv"),
                IntStream.range(0, 10)
                        .mapToObj(i -> i + ",bird " + i)
                        .collect(Collectors.joining("\n", "index,display_name\n", "\n")));
        robot.interact(() -> main.explorer().take(List.of(GOLDEN.resolve("tiny-finetuned.pth"))));
        until(() -> main.explorer().library().page().get() instanceof LibraryPage.Import && idle());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#library-labels").tryQuery()).isPresent();

        LibraryPage.Import asked =
                (LibraryPage.Import) main.explorer().library().page().get();
        robot.interact(() -> main.explorer().library().label(asked.preview(), csv));
        until(() -> main.explorer().library().page().get() instanceof LibraryPage.Import now
                && !now.equals(asked)
                && idle());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#library-classes")).isEqualTo("10 classes: 0 bird 0 · 1 bird 1 · 2 bird 2 · …");
        importAs(robot, "birds");

        assertThat(row("birds").model().orElseThrow().labels())
                .startsWith("bird 0", "bird 1")
                .hasSize(10);
        press(robot, "#library-close");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aMovingAverageBesideTheWeightsIsOffered(FxRobot robot) throws Exception {
        Path both =
                TwoKindsOfWeights.write(GOLDEN.resolve("tiny-finetuned.safetensors"), home.resolve("both.safetensors"));
        robot.interact(() -> main.explorer().take(List.of(both)));
        until(() -> main.explorer().library().page().get() instanceof LibraryPage.Import && idle());
        WaitForAsyncUtils.waitForFxEvents();

        ChoiceBox<TrainedWeights> weights =
                (ChoiceBox<TrainedWeights>) robot.lookup("#library-weights").query();
        assertThat(weights.getValue()).isEqualTo(TrainedWeights.MODEL);
        robot.interact(() -> weights.setValue(TrainedWeights.EMA));
        until(() -> main.explorer().library().page().get() instanceof LibraryPage.Import(ImportPreview preview)
                && preview.request().weights().isPresent()
                && idle());
        importAs(robot, "average");

        assertThat(row("average").model().orElseThrow().manifest().provenance().note())
                .contains("moving average");
        press(robot, "#library-close");
    }

    @Test
    void fileThatIsNoModelIsExplainedAndNothingIsWritten(FxRobot robot) throws Exception {
        Path letter = Files.writeString(home.resolve("letter.pth"), "no model at all");

        robot.interact(() -> main.explorer().take(List.of(letter)));

        until(() -> MainWindowExtension.says(robot, "letter.pth"));
        assertThat(main.explorer().problems().current().get()).isNull(); // the dialog alone says it
        assertThat(home.resolve("models"))
                .satisfiesAnyOf(
                        models -> assertThat(models).doesNotExist(),
                        models -> assertThat(models).isEmptyDirectory());
        press(robot, "#library-close");
    }

    @Test
    void damagedModelIsNamedAndCanOnlyBeRemoved(FxRobot robot) throws Exception {
        Path damaged = Files.createDirectories(home.resolve("models/broken"));
        Files.writeString(damaged.resolve("model.json"), "{}");

        robot.interact(() -> main.explorer().run("models"));
        until(() -> has("broken"));
        robot.interact(() -> main.explorer().library().selected().set(row("broken")));

        assertThat(robot.lookup("#library-use").tryQuery()).isEmpty();
        press(robot, "#library-remove");
        press(robot, "#library-remove-now");
        until(() -> !has("broken"));
        press(robot, "#library-close");
    }

    @Test
    void modelIsDownloadedOnlyOnceItsLicenceIsAccepted(FxRobot robot) throws Exception {
        Path hub = Files.createDirectories(home.resolve("hub"));
        Files.copy(GOLDEN.resolve("tiny-finetuned.safetensors"), hub.resolve("ears.safetensors"));
        HttpServer server = server(hub);
        try {
            robot.interact(() -> main.explorer().run("models"));
            press(robot, "#library-download");
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/ears.safetensors";
            robot.interact(() ->
                    robot.lookup("#library-address").queryAs(TextField.class).setText(address));
            press(robot, "#library-ask");
            until(() -> main.explorer().library().page().get() instanceof LibraryPage.Licence);

            assertThat(robot.lookup("#library-download-now").query().isDisabled())
                    .isTrue();
            robot.interact(() ->
                    robot.lookup("#library-accept").queryAs(CheckBox.class).setSelected(true));
            type(robot, "fetched ears");
            press(robot, "#library-download-now");

            until(() -> has("fetched-ears") && idle());
            assertThat(row("fetched-ears")
                            .model()
                            .orElseThrow()
                            .manifest()
                            .provenance()
                            .origin())
                    .isEqualTo(address);
        } finally {
            server.stop(0);
        }
        press(robot, "#library-close");
    }

    @Test
    void devicePanelSaysWhatIsMissingAndComparesOrSaysWhyNot(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null);

        robot.interact(() -> main.explorer().run("devices"));
        until(() -> main.explorer().devices().report().get() != null
                && main.explorer().devices().time().get() != null);
        press(robot, "#devices-compare");
        until(() -> main.explorer().devices().check().get() != null
                && main.explorer().devices().check().get().isOver());

        WaitForAsyncUtils.waitForFxEvents();
        if (main.explorer().devices().report().get().whyNoCuda().isPresent()) {
            String why =
                    main.explorer().devices().report().get().whyNoCuda().get().toString();
            assertThat(text(robot, "#devices-gpu")).isEqualTo(why);
            assertThat(text(robot, "#devices-target-cuda-0")).startsWith(why);
            assertThat(text(robot, "#devices-why")).contains("only the CPU");
        }
        press(robot, "#devices-close");
        until(() -> robot.lookup("#devices-gpu").tryQuery().isEmpty());
    }

    @Test
    void twoModelsAreComparedOnTheWindowAndMaskOnTheTable(FxRobot robot) throws Exception {
        drop(robot, GOLDEN.resolve("tiny-pretrained.pth"), "painter");
        press(robot, "#library-close");
        robot.interact(() -> main.explorer().start(List.of(TestExplorer.sample("birds"))));
        until(() -> main.explorer().reconstruction().shown().get() != null);

        robot.interact(() -> main.explorer().run("compare"));
        until(() -> main.explorer().modelComparison().result().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#compare-numbers-first")).contains("relative MSE within patches");
        assertThat(text(robot, "#compare-numbers-second")).contains("relative MSE within patches");
        assertThat(text(robot, "#compare-losses")).contains("masked MSE cannot be compared");
        assertThat(text(robot, "#compare-embedding")).contains("values, the other has 64");

        robot.interact(() -> main.explorer().masking().hide(40));
        until(() -> compared().first().reconstruction().orElseThrow().mask().keptCount() == 307);
        assertThat(compared().second().reconstruction().orElseThrow().mask())
                .isEqualTo(main.explorer().masking().mask().get());
        until(() -> text(robot, "#compare-about").endsWith("205 of 512 patches hidden, the same for both"));

        press(robot, "#compare-close");
        until(() -> main.explorer().modelComparison().first().loaded().get() == null);
    }

    /// The buttons stay below what scrolls; the keyboard is in the name, so that Enter does not close the library.
    @Test
    void buttonsOfAQuestionDoNotScrollAndEnterAnswersIt(FxRobot robot) throws Exception {
        robot.interact(() -> main.explorer().take(List.of(GOLDEN.resolve("tiny-finetuned.pth"))));
        until(() -> main.explorer().library().page().get() instanceof LibraryPage.Import && idle());
        WaitForAsyncUtils.waitForFxEvents();

        Node go = robot.lookup("#library-import-now").query();
        for (Node node = go; node != null; node = node.getParent()) {
            assertThat(node.getStyleClass()).doesNotContain("scroll-pane");
        }
        assertThat(go.getScene().getFocusOwner().getId()).isEqualTo("library-name");

        robot.interact(
                () -> robot.lookup("#library-name").queryAs(TextField.class).setText("by key"));
        robot.push(KeyCode.ENTER);
        until(() -> has("by-key") && idle());
        press(robot, "#library-close");
    }

    private ModelComparison compared() {
        return Objects.requireNonNull(main.explorer().modelComparison().result().get())
                .answers();
    }

    /// Drops a file on the table of models, as an event from the operating system.
    private void dropInside(FxRobot robot, Path file, String name) throws Exception {
        until(this::idle);
        Node table = robot.lookup("#library-models").query();
        robot.interact(() -> {
            DragEvent over = DroppedFiles.event(DragEvent.DRAG_OVER, table, file);
            Event.fireEvent(table, over);
            assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
            Event.fireEvent(table, DroppedFiles.event(DragEvent.DRAG_DROPPED, table, file));
        });
        importAs(robot, name);
    }

    private void drop(FxRobot robot, Path file, String name) throws Exception {
        robot.interact(() -> main.explorer().take(List.of(file)));
        importAs(robot, name);
    }

    private void importAs(FxRobot robot, String name) throws Exception {
        until(() -> main.explorer().library().page().get() instanceof LibraryPage.Import && idle());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#library-found")).contains("2-block, 64-wide ViT encoder");
        assertThat(text(robot, "#library-family")).isEqualTo("audio-mae");
        assertThat(text(robot, "#library-windows")).isEqualTo("10.24 s at 16 kHz, 64 × 8 patches");
        assertThat(text(robot, "#library-can")).contains("embed");
        assertThat(text(robot, "#library-licence")).isNotBlank();
        assertThat(has(name)).isFalse();
        type(robot, name);
        press(robot, "#library-import-now");
        until(() -> has(name) && idle());
    }

    private boolean idle() {
        return !main.explorer().library().busy().get();
    }

    private boolean has(String id) {
        return main.explorer().library().rows().stream()
                .anyMatch(row -> row.id().equals(id));
    }

    private ModelRow row(String id) {
        return main.explorer().library().rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void press(FxRobot robot, String button) throws Exception {
        until(() -> robot.lookup(button)
                .tryQuery()
                .filter(node -> !node.isDisabled())
                .isPresent());
        Node node = robot.lookup(button).query();
        robot.interact(() -> ((ButtonBase) node).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String name) {
        robot.interact(
                () -> robot.lookup("#library-name").queryAs(TextField.class).setText(name));
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<ModelRow> choice(FxRobot robot) {
        return (ChoiceBox<ModelRow>) robot.lookup("#library-other").queryAs(ChoiceBox.class);
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }

    private static HttpServer server(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SimpleFileServer.createFileHandler(folder.toAbsolutePath()));
        server.start();
        return server;
    }
}
