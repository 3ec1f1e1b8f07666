package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.app.catalogue.CollectionOrder;
import io.github.audiomae.app.collection.CollectionFeature;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.collection.CollectionFilling;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real main window, used like a person making a collection, filling it and looking through it.
class CollectionPlaceTest {
    /// Tiles of the recording that was opened last may still be written to it at the end.
    @TempDir(deletionStrategy = TempDirDeletionStrategy.IgnoreFailures.class)
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .then(opened -> opened.explorer().start(List.of()));

    private CollectionFeature feature() {
        return main.explorer().collection();
    }

    @Test
    void makingFillingFilteringAndOpening(FxRobot robot) throws Exception {
        Path sounds = Files.createDirectories(home.resolve("sounds"));
        for (String name : List.of("siren", "guitar")) {
            Path sample = TestExplorer.sample(name);
            Files.copy(sample, sounds.resolve(sample.getFileName()));
        }
        Files.writeString(sounds.resolve("broken.wav"), "no sound");
        Files.writeString(sounds.resolve("notes.txt"), "no sound either");
        until(() -> main.explorer().models().loaded().get() != null);
        until(() -> main.explorer().workspace().recording().get() != null);
        robot.interact(() -> main.explorer().settings().remember(home.resolve("any")));
        robot.clickOn("#place-collection");
        assertThat(robot.lookup("#collection-empty").query().isVisible()).isTrue();

        // A new collection.
        robot.interact(() -> {}); // the place is laid out
        robot.clickOn("#collection-new");
        robot.interact(() ->
                robot.lookup("#new-collection-name").queryAs(TextField.class).setText("Garden"));
        leaveSoundOut(robot);
        robot.clickOn("#new-collection-make");
        until(() -> feature().collection().open().get() != null);
        assertThat(home.resolve("Garden.collection/collection.json")).exists();
        assertThat(robot.lookup("#recording-name").queryLabeled().getText()).isEqualTo("Garden");

        // What is dropped on it is analysed.
        robot.interact(() -> assertThat(feature().take(List.of(sounds))).isEmpty());
        until(() -> words(robot, "#filling-words").startsWith("2 recordings done, 2 windows"));
        assertThat(words(robot, "#filling-pace")).endsWith("one file left out (notes.txt)");
        until(() -> words(robot, "#map-about").equals("principal components, 2 windows"));
        until(() -> table(robot).getItems().size() == 3);
        robot.clickOn("#filling-problems");
        until(() -> table(robot).getItems().size() == 1);
        assertThat(words(robot, "#collection-count")).isEqualTo("1 of 3 recordings");

        // A name, then everything again, and a recording.
        robot.interact(() -> feature().filter().clear());
        robot.interact(() ->
                robot.lookup("#collection-filter-file").queryAs(TextField.class).setText("GUITAR"));
        until(() -> table(robot).getItems().size() == 1);
        robot.interact(() -> feature().filter().clear());
        until(() -> table(robot).getItems().size() == 3);
        robot.interact(() -> table(robot).getSelectionModel().select(2));
        until(() -> selected().equals("siren.ogg"));
        robot.interact(() -> table(robot).requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> main.explorer().navigation().current().get() == Place.RECORDING
                && main.explorer().workspace().recording().get().name().equals("siren.ogg"));

        // The rows stay in hand in the other place.
        robot.push(KeyCode.K);
        until(() -> main.explorer().workspace().recording().get().name().equals("guitar.ogg"));
        assertThat(main.explorer().navigation().current().get()).isEqualTo(Place.RECORDING);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> main.explorer().navigation().current().get() == Place.COLLECTION);

        // The other button of the mouse opens the selected row in the window.
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(2));
        until(() -> selected().equals("siren.ogg"));
        Node name = robot.from((Node) table(robot)).lookup("siren.ogg").query();
        robot.rightClickOn(name);
        robot.clickOn("#open-window");
        until(() -> main.explorer().navigation().current().get() == Place.WINDOW
                && main.explorer().workspace().recording().get().name().equals("siren.ogg"));
    }

    /// A hop of twice the window leaves out half of the sound, which is said between the hop and what is beneath.
    private static void leaveSoundOut(FxRobot robot) {
        Spinner<Double> hop = robot.lookup("#new-collection-hop").query();
        robot.interact(() -> hop.getValueFactory().setValue(20.48));
        robot.interact(() -> {}); // the dialog is laid out
        assertThat(words(robot, "#new-collection-left-out")).isEqualTo("50 % of the sound is not analysed.");
        Node said = robot.lookup("#new-collection-left-out").query();
        Node beneath = robot.lookup("#new-collection-channel").query();
        assertThat(said.isVisible()).isTrue();
        assertThat(said.localToScene(said.getBoundsInLocal()).getMaxY())
                .isLessThanOrEqualTo(
                        beneath.localToScene(beneath.getBoundsInLocal()).getMinY());
        robot.interact(() -> hop.getValueFactory().setValue(10.24));
        assertThat(said.isVisible()).isFalse();
    }

    /// Two recordings wait, as after a pause: taking them out is asked for, with their number.
    @Test
    void cancellingAsksFirst(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null);
        List<Path> samples = List.of(TestExplorer.sample("guitar"), TestExplorer.sample("siren"));
        CollectionOrder order = order();
        robot.interact(() -> feature().collection().create(order, () -> {}));
        until(() -> feature().collection().open().get() != null);
        CancellationToken token = new CancellationToken();
        try (SoundCollection open = SoundCollection.open(order.folder());
                LoadedModel model = LoadedModel.open(
                        order.model(),
                        main.explorer().models().target(),
                        EnumSet.of(Capability.EMBED, Capability.CLASSIFY))) {
            assertThatThrownBy(() -> new CollectionFilling(open, model, Turns.ALONE)
                            .add(samples, (path, reason) -> {}, waiting -> token.cancel(), new Silent(), token))
                    .isInstanceOf(CancellationException.class);
        }
        robot.interact(() -> feature().collection().changed());
        robot.interact(() -> main.explorer().navigation().show(Place.COLLECTION));
        until(() -> words(robot, "#filling-words").startsWith("2 recordings wait"));

        robot.clickOn("#filling-cancel");
        assertThat(words(robot, "#take-out-question")).startsWith("2 recordings are not analysed yet.");
        robot.clickOn("#take-out-back");
        assertThat(feature().collection().status().get().pending()).isEqualTo(2);

        robot.clickOn("#filling-cancel");
        double height = robot.lookup("#collection").query().getLayoutBounds().getHeight();
        robot.clickOn("#take-out");
        until(() -> feature().collection().status().get().recordings() == 0);
        assertThat(words(robot, "#confirmation-words")).isEqualTo("2 recordings were taken out of the collection.");
        assertThat(robot.lookup("#confirmation").query().isVisible()).isTrue();
        assertThat(robot.lookup("#problem").query().isVisible()).isFalse();
        assertThat(robot.lookup("#collection").query().getLayoutBounds().getHeight())
                .isEqualTo(height);
        assertThat(robot.lookup("#collection-table").query().isFocused()).isTrue();
    }

    /// A colour of the legend limits table and map to the same windows, and the filter line says so.
    @Test
    void aColourOfTheMapFiltersTheTable(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null);
        List<Path> samples = List.of(TestExplorer.sample("guitar"), TestExplorer.sample("siren"));
        robot.interact(() ->
                feature().collection().create(order(), () -> feature().filling().add(samples)));
        robot.interact(() -> main.explorer().navigation().show(Place.COLLECTION));
        until(() -> words(robot, "#filling-words").startsWith("2 recordings done"));
        until(() -> words(robot, "#map-about").equals("principal components, 2 windows"));
        until(() -> robot.lookup(".legend-button").queryAll().size() == 2);
        until(() -> table(robot).getItems().size() == 2);

        Button colour = robot.lookup(".legend-button").nth(1).query();
        robot.interact(colour::fire);
        until(() -> table(robot).getItems().size() == 1);
        Button chip = robot.lookup("#collection-filter-group").queryAs(Button.class);
        assertThat(chip.isVisible()).isTrue();
        assertThat(colour.getAccessibleText()).isEqualTo(chip.getText() + " 1");
        until(() -> words(robot, "#map-about").equals("1 chosen"));
        robot.interact(chip::fire);
        until(() -> table(robot).getItems().size() == 2);
        assertThat(words(robot, "#map-about")).isEqualTo("principal components, 2 windows");

        // As a first and a second click on the head of the column do.
        sort(robot, TableColumn.SortType.ASCENDING);
        until(() -> percents(robot).size() == 2
                && percents(robot).getFirst() > percents(robot).getLast());
        sort(robot, TableColumn.SortType.DESCENDING);
        until(() -> percents(robot).size() == 2
                && percents(robot).getFirst() < percents(robot).getLast());
    }

    private static void sort(FxRobot robot, TableColumn.SortType type) {
        robot.interact(() -> sort(table(robot), type));
    }

    private static <S> void sort(TableView<S> table, TableColumn.SortType type) {
        TableColumn<S, ?> best = table.getColumns().getLast();
        best.setSortType(type);
        table.getSortOrder().setAll(List.of(best));
    }

    /// The score of the best class in each row, from top to bottom.
    private static List<Integer> percents(FxRobot robot) {
        return robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .map(cell -> (TableCell<?, ?>) cell)
                .filter(cell ->
                        "collection-column-score".equals(cell.getTableColumn().getId()) && cell.getText() != null)
                .sorted(Comparator.comparingInt(cell -> cell.getIndex()))
                .map(cell -> cell.getText().replaceFirst("(?s) %.*", "").replaceFirst(".* ", ""))
                .filter(digits -> digits.matches("[0-9]+"))
                .map(Integer::valueOf)
                .toList();
    }

    /// The vectors are exported, a file that is gone is found, and a chosen recording leaves the collection.
    @Test
    void exportingVerifyingAndRemoving(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null);
        Path sounds = Files.createDirectories(home.resolve("sounds"));
        for (String name : List.of("siren", "guitar")) {
            Path sample = TestExplorer.sample(name);
            Files.copy(sample, sounds.resolve(sample.getFileName()));
        }
        CollectionOrder order = order();
        robot.interact(() ->
                feature().collection().create(order, () -> feature().filling().add(List.of(sounds))));
        robot.interact(() -> main.explorer().navigation().show(Place.COLLECTION));
        until(() -> words(robot, "#filling-words").startsWith("2 recordings done"));
        until(() -> table(robot).getItems().size() == 2);

        Path csv = home.resolve("vectors.csv");
        robot.interact(() -> feature().upkeep().export(EmbeddingFormat.CSV, csv));
        until(() -> MainWindowExtension.says(robot, "windows written to " + csv + "."));
        assertThat(Files.readAllLines(csv).getFirst()).startsWith("file,start_s,end_s,channel,e0000");

        robot.interact(() -> feature().upkeep().verify());
        until(() -> MainWindowExtension.says(robot, "The collection is intact"));
        Files.delete(sounds.resolve("siren.ogg"));
        robot.interact(() -> feature().upkeep().verify());
        until(() -> MainWindowExtension.says(robot, "one recording missing, 0 changed"));
        assertThat(robot.lookup("#problem-details").queryAs(TextArea.class).getText())
                .isEqualTo("missing: " + sounds.resolve("siren.ogg"));

        MenuItem remove = menuItem(robot, "collection-remove");
        assertThat(remove.isDisable()).isTrue();
        until(() -> table(robot).getItems().size() == 2);
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        assertThat(remove.isDisable()).isFalse();
        WaitForAsyncUtils.asyncFx(remove::fire);
        until(() -> robot.lookup("#collection-remove-yes").tryQuery().isPresent());
        assertThat(words(robot, "#collection-remove-question")).contains("sound files are not touched");
        Label question = robot.lookup("#collection-remove-question").queryAs(Label.class);
        assertThat(question.getHeight()).isGreaterThanOrEqualTo(question.prefHeight(question.getWidth()) - 1);
        robot.clickOn("#collection-remove-yes");
        until(() -> feature().collection().status().get().recordings() == 1);
        until(() -> table(robot).getItems().size() == 1);
        assertThat(sounds.resolve("guitar.ogg")).exists();
        assertThat(remove.isDisable()).isTrue();
    }

    private static void type(FxRobot robot, String words) {
        robot.interact(() -> robot.lookup(".dialog-pane #label-name")
                .queryAs(TextField.class)
                .setText(words));
    }

    private static void press(FxRobot robot, ButtonType button) {
        DialogPane dialog = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        robot.interact(() -> ((Button) dialog.lookupButton(button)).fire());
    }

    private static List<String> suggestions(FxRobot robot) {
        return robot.lookup("#label-suggestions .button").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    private static MenuItem menuItem(FxRobot robot, String id) {
        return robot.lookup("#collection-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    /// Wants to know nothing.
    private static final class Silent implements RecordingsListener {
        @Override
        public void reached(Path file, double seconds) {}

        @Override
        public void done(Path file, List<Sentence> warnings) {}

        @Override
        public void failed(Path file, ProblemException problem) {}
    }

    @Test
    void aFilteredRecordingIsOffered(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null);
        Path sample = TestExplorer.sample("guitar");
        robot.interact(() ->
                feature().collection().create(order(), () -> feature().filling().add(List.of(sample))));
        until(() -> feature().recordings().count().get() == 1);
        robot.interact(() -> main.explorer().navigation().show(Place.COLLECTION));
        robot.interact(() -> feature().filter().text().set("nothing has this name"));
        until(() -> feature().recordings().count().get() == 0);
        robot.interact(() -> feature().recordings().reveal(sample));
        until(() -> robot.lookup("#collection-hidden").query().isVisible());
        robot.clickOn("#collection-show-hidden");
        until(() -> feature().recordings().count().get() == 1
                && table(robot).getSelectionModel().getSelectedIndex() == 0);
    }

    @Test
    void findingJudgingAndLabellingWhatIsSimilar(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null
                && main.explorer().workspace().recording().get() != null);
        List<Path> samples = List.of(TestExplorer.sample("guitar"), TestExplorer.sample("siren"));
        robot.interact(() ->
                feature().collection().create(order(), () -> feature().filling().add(samples)));
        until(() -> feature().recordings().count().get() == 2);
        robot.interact(() -> main.explorer().workspace().open(samples.getFirst()));
        until(() -> main.explorer().workspace().recording().get().name().equals("guitar.ogg"));

        // The window of the guitar is in the collection: it is most similar to itself.
        robot.push(KeyCode.C);
        until(() -> robot.lookup(".result-tile").queryAll().size() == 2);
        assertThat(main.explorer().navigation().current().get()).isEqualTo(Place.COLLECTION);
        assertThat(robot.lookup("#gallery .pane-number").queryLabeled().getText())
                .isEqualTo("1.000");
        robot.interact(() -> robot.lookup("#gallery-scroll").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("guitar.ogg");
        robot.push(KeyCode.Y);
        assertThat(selected()).isEqualTo("siren.ogg");
        robot.push(KeyCode.N);
        assertThat(robot.lookup("#similar-label").queryButton().isDisabled()).isFalse();
        robot.clickOn("#similar-label");
        until(() -> !suggestions(robot).isEmpty());
        assertThat(suggestions(robot)).hasSize(1); // the best class: no label was given yet
        type(robot, "xyz");
        assertThat(suggestions(robot)).isEmpty(); // none fits
        type(robot, "Guitar");
        press(robot, ButtonType.OK);
        until(() -> feature().collection().status().get().labels() == 1);
        assertThat(words(robot, "#teach-summary")).startsWith("Training needs labels of two classes");
        assertThat(robot.lookup("#teach-train").queryButton().isDisabled()).isTrue();

        // It is shown with the result, and taken back and given again like every other change.
        until(() -> label(robot, 0).equals("Guitar"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> feature().collection().status().get().labels() == 0);
        until(() -> label(robot, 0).isEmpty());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        until(() -> label(robot, 0).equals("Guitar"));

        // The label is offered from now on, and typing leaves those that fit.
        robot.clickOn("#similar-label");
        until(() -> suggestions(robot).contains("Guitar"));
        type(robot, "uita");
        assertThat(suggestions(robot)).contains("Guitar");
        press(robot, ButtonType.CANCEL);

        // A second example: by the nearest the siren is found as itself, by the mean it is not.
        assertThat(robot.lookup("#similar-mean").query().isVisible()).isFalse();
        robot.interact(() -> main.explorer().workspace().open(samples.getLast()));
        until(() -> main.explorer().workspace().recording().get().name().equals("siren.ogg"));
        robot.push(KeyCode.SHIFT, KeyCode.C);
        until(() -> scores(robot).equals(List.of("1.000", "1.000")));
        robot.clickOn("#similar-mean");
        until(() -> scores(robot).size() == 2 && !scores(robot).contains("1.000"));

        // Filters apply to results.
        robot.interact(() -> feature().filter().text().set("siren"));
        until(() -> robot.lookup(".result-tile").queryAll().size() == 1);
        assertThat(words(robot, "#similar-about")).startsWith("One window compared");
        robot.interact(() -> robot.lookup("#gallery-scroll").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        until(() -> main.explorer().navigation().current().get() == Place.RECORDING
                && main.explorer().workspace().recording().get().name().equals("siren.ogg"));
    }

    /// The filter of one collection is not carried into the next, and an empty map says how to fill it.
    @Test
    void anotherCollectionIsShownWhole(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null);
        robot.interact(() -> feature().collection().create(order(), () -> {}));
        until(() -> feature().collection().open().get() != null);
        robot.interact(() -> feature().filter().text().set("Vogel"));

        robot.interact(() -> feature().collection().create(order("y.collection"), () -> {}));

        until(() -> feature().collection().open().get().name().equals("y"));
        until(() -> feature().filter().text().get().isEmpty());
        robot.interact(() -> main.explorer().navigation().show(Place.COLLECTION));
        until(() -> robot.lookup("#map-nothing").query().isVisible());
    }

    private CollectionOrder order() {
        return order("x.collection");
    }

    private CollectionOrder order(String name) {
        return new CollectionOrder(
                home.resolve(name), main.explorer().models().models().getFirst(), 10.24, 10.24, "mix");
    }

    private static List<String> scores(FxRobot robot) {
        return robot.lookup("#gallery .pane-number").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private String selected() {
        var now = main.explorer().selection().selection().get();
        return now == null ? "" : String.valueOf(now.recording().getFileName());
    }

    private static String label(FxRobot robot, int result) {
        Node tile = robot.lookup(".result-tile").nth(result).query();
        return tile.lookup(".result-labels") instanceof Label label ? label.getText() : "";
    }

    private static String words(FxRobot robot, String id) {
        return Objects.requireNonNullElse(robot.lookup(id).queryAs(Label.class).getText(), "");
    }

    private static TableView<?> table(FxRobot robot) {
        Node table = robot.lookup("#collection-table").query();
        return (TableView<?>) table;
    }
}
