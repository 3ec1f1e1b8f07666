package io.github.audiomae.app.shell;

import io.github.audiomae.app.browse.BrowseView;
import io.github.audiomae.app.browse.OverviewStrip;
import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.PaletteView;
import io.github.audiomae.app.command.PaletteViewModel;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.embedding.EmbeddingExportDialog;
import io.github.audiomae.app.fx.FileDrops;
import io.github.audiomae.app.masking.MaskBar;
import io.github.audiomae.app.masking.MaskMenu;
import io.github.audiomae.app.problem.ProblemBar;
import io.github.audiomae.app.reconstruction.PanesView;
import io.github.audiomae.app.recordings.RecordingsView;
import io.github.audiomae.app.session.OfferBar;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.spectrogram.FrequencyAxis;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.timeline.TimelineView;
import io.github.audiomae.app.tour.TourView;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.SpectrogramWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The main window: toolbar, panes, side panel, status line.
public final class MainWindow {
    private static final double LIST_FROM_WIDTH = 1400;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Explorer explorer;
    private final Messages messages;
    private final Stage stage;
    private final Actions actions;
    private final ObservableValue<Boolean> dark;
    private final FileDialogs files;
    private final MaskMenu maskMenu;
    private final Shortcuts shortcuts;
    private final PaletteViewModel palette;
    private final ModelWindows modelWindows;
    private Consumer<Path> openFolder = folder -> {};
    private final BooleanProperty listShown = new SimpleBooleanProperty(true);

    public MainWindow(Explorer explorer, Stage stage) {
        this.explorer = explorer;
        this.stage = stage;
        messages = explorer.messages();
        files = new FileDialogs(explorer.settings());
        actions = new Actions(
                explorer.workspace(),
                explorer.recordings(),
                explorer.settings(),
                explorer.folders(),
                files,
                messages,
                explorer.keyMap(),
                stage);
        modelWindows = new ModelWindows(explorer, stage);
        dark = explorer.settings().dark();
        maskMenu = new MaskMenu(explorer.maskMenu(), explorer.masking(), files, messages);
        shortcuts = shortcuts();
        new ShellShortcuts(explorer, actions, files, stage).addTo(shortcuts);
        palette = new PaletteViewModel(this::commands);
    }

    /// Shows folders with `opener`, for example after an export; without it they are not shown.
    public MainWindow openingFolders(Consumer<Path> opener) {
        openFolder = opener;
        return this;
    }

    /// Builds the window and shows it.
    public void show() {
        BorderPane desk = new BorderPane();
        desk.setTop(new VBox(
                toolbar(),
                new OfferBar(explorer.session(), messages),
                new ProblemBar(explorer.problems(), messages),
                new LoadingBar(explorer.workspace(), messages)));
        desk.setLeft(list()); // in this order the keyboard goes from one to the next
        desk.setCenter(centre());
        desk.setRight(new SidePanel(explorer, this::export));
        desk.setBottom(new StatusLine(explorer.workspace(), explorer.readout(), messages));
        StackPane root = new StackPane(desk, tour(), new PaletteView(palette, explorer.keyMap(), messages));
        root.setAlignment(Pos.TOP_CENTER);
        Theme.followSystem(explorer.settings().systemDark());
        Theme.dress(root, dark);
        root.getChildren().add(dropFrame(FileDrops.accept(root, dropped -> actions.open(modelWindows.take(dropped)))));
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.widthProperty()
                .map(width -> width.doubleValue() >= LIST_FROM_WIDTH)
                .subscribe(listShown::set);
        shortcuts.attachTo(scene, explorer.keyMap());
        stage.setScene(scene);
        ProgramIcon.attachTo(stage);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape is for menus and messages
        stage.setMinWidth(1000);
        stage.setMinHeight(620);
        stage.titleProperty()
                .bind(explorer.workspace()
                        .recording()
                        .map(Recording::name)
                        .map(name -> messages.text("window.title.file", name))
                        .orElse(messages.text("window.title")));
        stage.show();
        new KeyTips(explorer.keyMap(), messages).writeIn(root);
    }

    /// A frame that shows that dragged files can be dropped.
    private static Node dropFrame(ObservableValue<Boolean> held) {
        Region frame = new Region();
        frame.setId("drop-frame");
        frame.setMouseTransparent(true);
        frame.visibleProperty().bind(held);
        return frame;
    }

    private Node toolbar() {
        return new Toolbar(
                explorer.workspace(),
                explorer.player(),
                explorer.settings(),
                messages,
                actions,
                new SearchButton(palette.open(), explorer.keyMap(), messages),
                listShown,
                new ViewSwitch(explorer.browsing().view().shown(), messages),
                new ViewMenu(explorer.comparison(), explorer.reconstruction(), messages),
                new ModelBox(explorer.models(), messages),
                new ModelMenu(modelWindows, messages),
                new DevicePill(explorer.models(), explorer.reconstruction(), messages, modelWindows::showDevices),
                new ProgramMenu(shortcuts, messages));
    }

    /// Shrinks the window to fit a small screen.
    ///
    /// @param room the area that windows may cover
    public void fitInto(Rectangle2D room) {
        if (stage.getWidth() > room.getWidth() || stage.getHeight() > room.getHeight()) {
            stage.setX(room.getMinX());
            stage.setY(room.getMinY());
            stage.setWidth(Math.min(stage.getWidth(), room.getWidth()));
            stage.setHeight(Math.min(stage.getHeight(), room.getHeight()));
        }
    }

    /// Shows the tour if it was never shown, as soon as a sound is open.
    public void welcome() {
        Subscription[] waiting = {Subscription.EMPTY};
        waiting[0] = explorer.workspace().excerpt().subscribe((before, now) -> {
            waiting[0].unsubscribe();
            explorer.tour().beginOnce();
        });
    }

    private Node tour() {
        return new TourView(
                explorer.tour(),
                explorer.keyMap().changes().map(now -> explorer.keyMap().text(Shortcut.PALETTE.id(), messages)),
                messages);
    }

    private Node centre() {
        PanesView panes = new PanesView(
                explorer.panes(),
                explorer.captions(),
                explorer.cursor(),
                explorer.masking().mask(),
                dark,
                new MaskBar(explorer.masking(), explorer.maskMenu().hiddenPercent(), maskMenu, messages),
                messages);
        new PaneGestures(explorer.cursor(), explorer.masking(), explorer.player(), explorer.workspace())
                .attachTo(panes);
        Shown.when(panes, explorer.browsing().view().shown().not());
        OverviewStrip overview =
                new OverviewStrip(explorer.browsing(), explorer.workspace(), explorer.player(), dark, messages);
        VBox.setMargin(overview, new Insets(0, 0, 0, FrequencyAxis.WIDTH)); // begins where the panes begin
        BrowseView whole = whole();
        TimelineView timeline = new TimelineView(explorer.timeline(), explorer.timelineExport(), dark, files, messages);
        VBox.setMargin(timeline, new Insets(0, 0, 0, FrequencyAxis.WIDTH));
        VBox centre = new VBox(overview, timeline, panes, whole);
        centre.getStyleClass().add("centre");
        VBox.setVgrow(panes, Priority.ALWAYS);
        VBox.setVgrow(whole, Priority.ALWAYS);
        return centre;
    }

    /// The other view in the centre: the whole recording.
    private BrowseView whole() {
        BrowseView whole = new BrowseView(
                explorer.browsing(), explorer.workspace(), explorer.player(), explorer.selection(), dark, messages);
        explorer.browsing().view().shown().subscribe(shown -> {
            if (shown) {
                whole.take();
            }
        });
        return whole;
    }

    private Node list() {
        RecordingsView list = new RecordingsView(explorer.recordings(), explorer.folders(), messages);
        list.visibleProperty().bind(listShown);
        list.managedProperty().bind(listShown);
        return list;
    }

    private void export() {
        if (explorer.embeddings().ready().getValue()) {
            new EmbeddingExportDialog(explorer.embeddings(), files, messages, stage, openFolder).show();
        }
    }

    private Shortcuts shortcuts() {
        PaneShortcuts panes =
                new PaneShortcuts(explorer.masking(), maskMenu, explorer.reconstruction(), explorer.comparison());
        return panes.addTo(new Shortcuts(explorer.masking()::hide))
                .on(Shortcut.OPEN, actions::openFile)
                .on(Shortcut.EXPORT, this::export, explorer.embeddings().ready())
                .on(Shortcut.PLAY, explorer.player()::toggle)
                .on(Shortcut.REWIND, explorer.player()::rewind)
                .on(Shortcut.VIEW, () -> flip(explorer.browsing().view().shown()))
                .on(
                        Shortcut.ZOOM_IN,
                        either(
                                explorer.browsing().view()::zoomIn,
                                () -> explorer.cursor().zoom(0.5)))
                .on(
                        Shortcut.ZOOM_OUT,
                        either(
                                explorer.browsing().view()::zoomOut,
                                () -> explorer.cursor().zoom(2)))
                .on(Shortcut.FIT, either(explorer.browsing().view()::fit, explorer.cursor()::fit))
                .on(
                        Shortcut.FIT_SELECTION,
                        this::fitSelection,
                        explorer.selection().span().isNotNull())
                .on(Shortcut.LOOP, () -> flip(explorer.player().looping()))
                .on(
                        Shortcut.PLAY_SELECTION,
                        explorer.player()::playSelection,
                        explorer.selection().span().isNotNull())
                .on(Shortcut.GRID, () -> flip(explorer.display().patchGrid()))
                .on(Shortcut.NEXT_WINDOW, () -> moveWindow(SpectrogramWindow.SECONDS))
                .on(Shortcut.PREVIOUS_WINDOW, () -> moveWindow(-SpectrogramWindow.SECONDS))
                .on(Shortcut.NEXT_RECORDING, () -> explorer.recordings().step(1))
                .on(Shortcut.PREVIOUS_RECORDING, () -> explorer.recordings().step(-1))
                .on(Shortcut.MODELS, modelWindows::showLibrary)
                .on(Shortcut.COMPARE, modelWindows::showComparison)
                .on(Shortcut.DEVICES, modelWindows::showDevices)
                .on(Shortcut.LIST, () -> flip(listShown))
                .on(Shortcut.THEME, () -> flip(explorer.settings().dark()))
                .on(Shortcut.PALETTE, () -> flip(palette.open()))
                .on(Shortcut.KEYS, actions::showKeys)
                .on(Shortcut.TOUR, explorer.tour()::begin)
                .on(Shortcut.FULL_SCREEN, () -> stage.setFullScreen(!stage.isFullScreen()))
                .on(Shortcut.DISMISS, this::dismiss);
    }

    /// Runs a command in the view that is visible: the whole recording, or the panes.
    private Runnable either(Runnable inWhole, Runnable inPanes) {
        return () -> (explorer.browsing().view().shown().get() ? inWhole : inPanes).run();
    }

    private void fitSelection() {
        TimeSpan span = explorer.selection().span().get();
        if (span != null) {
            explorer.browsing().view().shown().set(true);
            explorer.browsing().view().fit(span);
        }
    }

    /// Closes the tour, else the message, else the selection.
    private void dismiss() {
        if (explorer.tour().isRunning()) {
            explorer.tour().end();
        } else if (explorer.problems().current().get() != null) {
            explorer.problems().dismiss();
        } else {
            explorer.selection().clear();
        }
    }

    /// All actions of the main window: the shortcuts and the actions of its buttons and menus.
    List<Command> commands() {
        List<Command> commands = new ArrayList<>(shortcuts.commands(messages));
        commands.addAll(new ControlCommands(messages).in(stage.getScene().getRoot()));
        return commands;
    }

    private void moveWindow(double seconds) {
        explorer.workspace().moveTo(explorer.workspace().startSeconds().get() + seconds);
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
