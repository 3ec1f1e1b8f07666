package io.github.audiomae.app.detection;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.KeyNames;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Gesture;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.feature.TextPreference;
import io.github.audiomae.app.place.JudgedWalk;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Walk;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.WindowJudgement;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.inference.LoadedModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The detections of the recording: their list, and what a person judges about them.
public final class DetectionsFeature implements Feature {
    private static final String WIDE = "detections";

    private final FeatureContext context;
    private final EventListViewModel list;
    private final DetectionExportViewModel export;
    private final EventWords words;
    private final RenameViewModel renaming;

    /// @param list the detections in the scores of the open recording
    /// @param model the one that has found them
    /// @param nameBox makes a label of the drawn box that is selected, when the detection around it is judged
    public DetectionsFeature(
            FeatureContext context,
            EventListViewModel list,
            ObservableValue<@Nullable LoadedModel> model,
            Consumer<String> nameBox) {
        this.context = context;
        this.list = list;
        list.whenBoxNamed(nameBox);
        words = new EventWords(list.all(), context.messages());
        renaming = new RenameViewModel(list, words);
        export = new DetectionExportViewModel(
                context.jobs(), context.messages(), context.problems(), list, context.workspace(), model);
    }

    @Override
    public String id() {
        return "detections";
    }

    /// The detections as a list.
    public EventListViewModel list() {
        return list;
    }

    /// Writes them to files.
    public DetectionExportViewModel export() {
        return export;
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        EventRows.Actions actions = new EventRows.Actions(this::rename, context.navigation()::in, () -> run("play"));
        DetectionsView view = new DetectionsView(
                list, words, actions, context.settings().dark(), context.host().undoOrder(), messages);
        StringBinding count = Bindings.createStringBinding(
                this::count, list.shown(), list.all().events());
        Label shown = new Label();
        shown.getStyleClass().add("muted-small");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        shown.textProperty().bind(count);
        IconButton wide = IconButton.small(
                "detections-wide", Material2OutlinedMZ.OPEN_IN_FULL, messages.text("detections.wide"), this::turnWide);
        HBox tools = new HBox(shown, wide, new DetectionMenu(list, export, context));
        tools.getStyleClass().add("tight");
        return List.of(
                Section.of(
                                "detections",
                                messages.text("detections.title"),
                                Material2OutlinedAL.LIST_ALT,
                                view,
                                Place.RECORDING)
                        .number(Bindings.size(list.shown()).map(String::valueOf), count)
                        .tools(tools)
                        .growing(view::leastHeight, view::leastHeight, view::setPrefHeight),
                new Part.Below(WIDE, Set.of(Place.RECORDING), new EventTable(list, words, actions, messages)),
                new Part.Overlay(new RenameView(renaming, messages)));
    }

    /// The question for another name.
    RenameViewModel renaming() {
        return renaming;
    }

    private void turnWide() {
        context.host().panels().turnBelow(WIDE);
    }

    /// Judges what is selected in the list in hand, else the detection.
    private void judge(Verdict verdict) {
        if (context.navigation().list().get() instanceof JudgedWalk other) {
            other.judge(
                    switch (verdict) {
                        case ACCEPTED -> WindowJudgement.RIGHT;
                        case REJECTED -> WindowJudgement.WRONG;
                        case RENAMED, UNJUDGED -> WindowJudgement.NONE;
                    });
        } else {
            list.judge(verdict, "");
        }
    }

    private void rename() {
        renaming.open().set(list.current().get() != null);
    }

    private void renameInHand() {
        if (context.navigation().list().get() instanceof JudgedWalk other) {
            other.askForName();
        } else {
            rename();
        }
    }

    private String count() {
        return context.messages()
                .text(
                        "detections.count",
                        list.shown().size(),
                        list.all().events().get().size());
    }

    private void run(String command) {
        context.host().commands().find(command).ifPresent(Command::run);
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        ObservableValue<@Nullable Walk> inHand = context.navigation().list();
        ObservableValue<Boolean> any = Bindings.createBooleanBinding(
                () -> inHand.getValue() instanceof JudgedWalk || list.current().get() != null, inHand, list.current());
        return List.of(
                Command.of("accept", messages.text("key.accept"), () -> judge(Verdict.ACCEPTED))
                        .when(any)
                        .key(KeyCode.Y)
                        .on("event-accept"),
                Command.of("reject", messages.text("key.reject"), () -> judge(Verdict.REJECTED))
                        .when(any)
                        .key(KeyCode.N)
                        .on("event-reject"),
                Command.of("rename", messages.text("key.rename"), this::renameInHand)
                        .when(any)
                        .key(KeyCode.T)
                        .on("event-rename"),
                Command.of("unjudge", messages.text("key.unjudge"), () -> judge(Verdict.UNJUDGED))
                        .when(any)
                        .key(KeyCode.U)
                        .on("event-unjudge"),
                Command.of("wide-detections", messages.text("key.wide-detections"), this::turnWide)
                        .on("detections-wide"));
    }

    @Override
    public List<Gesture> gestures() {
        return List.of(new Gesture(
                context.messages().text("keys.event.in"),
                KeyNames.of(new KeyCodeCombination(KeyCode.ENTER), context.messages())));
    }

    @Override
    public List<TextPreference> textPreferences() {
        Messages messages = context.messages();
        return List.of(new TextPreference(
                "reviewer",
                messages.text("preferences.reviewer"),
                messages.text("preferences.reviewer.about"),
                list.all().review().reviewer(),
                name -> true,
                ""));
    }

    @Override
    public Optional<SavedState<?>> state() {
        ThresholdsViewModel thresholds = list.all().thresholds();
        return Optional.of(SavedState.of(
                DetectionsMemo.class,
                () -> DetectionsMemo.of(list, renaming.last()),
                memo -> {
                    memo.restore(list);
                    renaming.restore(memo.names());
                },
                thresholds.gapSeconds(),
                thresholds.own(),
                list.all().events(),
                list.order(),
                list.goOn(),
                list.all().review().reviewer()));
    }
}
