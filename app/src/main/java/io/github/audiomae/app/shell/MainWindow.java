package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.CommandMenu;
import io.github.audiomae.app.command.CommandRegistry;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.command.PaletteView;
import io.github.audiomae.app.command.PaletteViewModel;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.fx.FileDrops;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The main window: a list of features, each part of them in its region. Knows no feature by name.
public final class MainWindow {
    private final FeatureContext context;
    private final Messages messages;
    private final List<Feature> features;
    private final Stage stage;
    private final List<Part> parts;
    private final Map<Place, Part.Centre> centres = new EnumMap<>(Place.class);
    private final SidePanels panels;
    private final PaletteViewModel palette = new PaletteViewModel(this::commands);
    private final RegionSteps regions = new RegionSteps();
    private final CommandRegistry commands;

    /// @param features in the order that they have on the screen
    public MainWindow(FeatureContext context, List<Feature> features, Stage stage) {
        this.context = context;
        this.features = List.copyOf(features);
        this.stage = stage;
        messages = context.messages();
        panels = context.host().panels();
        parts = features.stream().flatMap(feature -> feature.parts().stream()).toList();
        all(Part.Centre.class).forEach(centre -> centres.put(centre.place(), centre));
        List<Command> all = new ArrayList<>(features.stream()
                .flatMap(feature -> feature.commands().stream())
                .toList());
        all.addAll(new ShellCommands(stage, panels, palette.open(), regions, this::dismiss, messages).all());
        commands = new CommandRegistry(all, context.settings().keys());
        context.host().open(stage, commands);
    }

    private <P extends Part> List<P> all(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Shows the window.
    public void show() {
        show(EmptyWindow.on(stage, context.settings()));
    }

    /// Shows the window, which may already be on the screen without its content.
    public void show(EmptyWindow empty) {
        Frame frame = frame();
        regions.between(frame.regions());
        StackPane root = empty.root();
        context.host().openFilesWith(this::open);
        List<Node> layers = new ArrayList<>(List.of(frame));
        all(Part.Overlay.class).forEach(overlay -> layers.add(overlay.node()));
        layers.add(new PaletteView(palette, commands.keyMap(), messages));
        layers.add(dropFrame(FileDrops.accept(root, this::open)));
        root.getChildren().setAll(layers);
        Scene scene = root.getScene();
        panels.room()
                .bind(Bindings.createObjectBinding(
                        () -> new Room(scene.getWidth(), scene.getHeight()),
                        scene.widthProperty(),
                        scene.heightProperty()));
        new KeyPresses(commands, this::digit).attachTo(scene);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::travel);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape closes menus and messages
        stage.titleProperty()
                .bind(context.workspace()
                        .recording()
                        .map(Recording::name)
                        .map(name -> messages.text("window.title.file", name))
                        .orElse(messages.text("window.title")));
        stage.show();
        FirstFrame.then(() -> ProgramIcon.attachTo(stage));
        new KeyTips(commands, messages).writeIn(roots());
    }

    private Frame frame() {
        VBox top = new VBox(new TopBar(barParts(), new Trail(context), panels.room()));
        all(Part.Notice.class).forEach(notice -> top.getChildren().add(notice.node()));
        List<Section> sections = all(Section.class);
        return new Frame(
                new Frame.Regions(
                        top,
                        sources(),
                        centre(),
                        new Inspector(sections, context.navigation(), panels, messages),
                        new InspectorRail(sections, context.navigation(), panels),
                        bottom(),
                        all(Part.Note.class).stream().map(Part.Note::node).toList()),
                panels,
                context.navigation().current(),
                messages);
    }

    private Region bottom() {
        StatusLine status =
                new StatusLine(context.workspace(), here().flatMap(Part.Centre::readout), panels.room(), messages);
        return new VBox(new PlayerRow(all(Part.Player.class), context.navigation(), panels.room()), status);
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

    /// What the top bar holds: tools of the features, and around them those of the window itself.
    private List<Part> barParts() {
        List<Part> bar = new ArrayList<>();
        IconButton sources = new IconButton(
                "list", Material2OutlinedMZ.VIEW_SIDEBAR, messages.text("toolbar.list"), panels::toggleSources);
        sources.getGraphic().setScaleX(-1); // its panel is at the left
        bar.add(new Part.Tool(Third.START, sources));
        bar.addAll(parts);
        bar.add(new Part.Tool(
                Third.END,
                new IconButton(
                        "search",
                        Material2OutlinedMZ.SEARCH,
                        messages.text("toolbar.search.tip"),
                        () -> palette.open().set(true))));
        bar.add(new Part.MenuTool(Third.END, programMenu(), List.of(Menu.PROGRAM, Menu.HELP, Menu.QUIT)));
        bar.add(new Part.Tool(
                Third.END,
                new IconButton(
                        "inspector-toggle",
                        Material2OutlinedMZ.VIEW_SIDEBAR,
                        messages.text("toolbar.inspector"),
                        panels::toggleInspector)));
        for (Part part : bar) {
            if (part instanceof Part.MenuTool tool) {
                CommandMenu.fill(tool.node(), commands, tool.menus());
            }
        }
        return bar;
    }

    private MenuButton programMenu() {
        MenuButton menu = new MenuButton(null, new FontIcon(Material2OutlinedMZ.MENU));
        menu.setId("program");
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        Tips.put(menu, messages.text("program.menu"));
        menu.setAccessibleText(messages.text("program.menu"));
        return menu;
    }

    private Region sources() {
        VBox sources = new VBox();
        sources.setId("sources");
        for (Part.Sources part : all(Part.Sources.class)) {
            VBox.setVgrow(part.node(), Priority.ALWAYS);
            sources.getChildren().add(part.node());
        }
        return sources;
    }

    private Region centre() {
        VBox centre = new VBox();
        centre.setId("centre");
        centre.getStyleClass().add("centre");
        Map<Node, ObservableValue<Boolean>> shown = new LinkedHashMap<>();
        for (Part.Strip strip : all(Part.Strip.class)) {
            shown.put(strip.node(), context.navigation().current().map(strip.places()::contains));
        }
        centres.forEach((place, part) -> {
            VBox.setVgrow(part.node(), Priority.ALWAYS);
            shown.put(part.node(), context.navigation().isShown(place));
        });
        for (Part.Below part : all(Part.Below.class)) {
            BelowPane below = new BelowPane(part, panels, messages);
            shown.put(below, below.isOpen(context.navigation().current()));
        }
        Shown.only(centre, shown);
        return centre;
    }

    /// What the visible place shows.
    private ObservableValue<Part.Centre> here() {
        return context.navigation().current().map(place -> Objects.requireNonNull(centres.get(place), place::name));
    }

    /// Says without words that what is held over the window may be dropped.
    private static Node dropFrame(ObservableValue<Boolean> held) {
        Region frame = new Region();
        frame.setId("drop-frame");
        frame.setMouseTransparent(true);
        frame.visibleProperty().bind(held);
        return frame;
    }

    /// Opens files and folders that were dropped on the window, or on the program's icon.
    public void open(List<Path> dropped) {
        List<Path> left = dropped;
        for (Feature feature : features) {
            left = feature.take(left);
        }
        List<Path> rest = left;
        all(Part.Sources.class).stream()
                .findFirst()
                .ifPresent(sources -> sources.open().accept(rest));
    }

    /// The two buttons at the side of a mouse.
    private void travel(MouseEvent event) {
        switch (event.getButton()) {
            case BACK -> context.navigation().back();
            case FORWARD -> context.navigation().forward();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void digit(int digit) {
        here().getValue().digit().accept(digit);
    }

    /// Removes one layer: a message, what lies over the centre, then what features have.
    private void dismiss() {
        if (context.problems().current().get() != null) {
            context.problems().dismiss();
            return;
        }
        if (panels.closeSheets()) {
            return;
        }
        for (Feature feature : features.reversed()) {
            if (feature.dismiss()) {
                return;
            }
        }
    }

    /// Everything the window can be told to do: the commands, and all that its buttons and menus do.
    List<Command> commands() {
        List<Command> all = new ArrayList<>(commands.all());
        all.addAll(new ControlCommands(commands.controls(), messages).in(roots()));
        return all;
    }

    private static Stream<Node> nodes(Part part) {
        return part instanceof Section section
                ? Stream.of(section.node(), section.head().tools())
                : Stream.of(part.node());
    }

    /// The scene's root, and the parts that are not in the scene now.
    List<Node> roots() {
        return Stream.concat(
                        Stream.of(stage.getScene().getRoot()),
                        parts.stream().flatMap(MainWindow::nodes).filter(node -> node.getScene() == null))
                .toList();
    }
}
