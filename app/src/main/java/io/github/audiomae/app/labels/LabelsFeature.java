package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Gesture;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.recording.RecordingFeature;
import io.github.audiomae.app.recording.RecordingPoint;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Labels by hand: spans and boxes of the recording with names, in sets.
public final class LabelsFeature implements Feature {
    private static final String WIDE = "labels";

    private final FeatureContext context;
    private final PlayerViewModel player;
    private final RecordingFeature whole;
    private final LabelsViewModel labels;
    private final LabelNames names;
    private final LabelActions actions;
    private final ListedLabels rows;
    private final LabelExchange exchange;
    private final BoxTools tools;
    private @Nullable LabelPrompt prompt;

    /// @param masking hides the patches of a label
    /// @param player a jump moves its position
    /// @param whole shows the labels over its spectrogram; its parts are read after those of this feature
    /// @param home the user's data folder
    /// @param openRecordings lists recordings and opens the first of them
    public LabelsFeature(
            FeatureContext context,
            AnalysisInput input,
            MaskingViewModel masking,
            PlayerViewModel player,
            RecordingFeature whole,
            Path home,
            Consumer<List<Path>> openRecordings) {
        this.context = context;
        this.player = player;
        this.whole = whole;
        Messages messages = context.messages();
        AnnotationStore store = AnnotationStore.in(home);
        labels = new LabelsViewModel(context, store);
        names = new LabelNames(messages, labels::all);
        actions = new LabelActions(labels, names, context.navigation().selection(), this::splitPoint);
        rows = new ListedLabels(labels, names, context.navigation(), player::seek);
        exchange = new LabelExchange(context, labels, store, openRecordings);
        tools = new BoxTools(context, masking, input.classifying());
        whole.whenDigit(this::digit);
    }

    @Override
    public String id() {
        return "labels";
    }

    /// The labels.
    public LabelsViewModel labels() {
        return labels;
    }

    /// Makes a label of the selection, which is none yet.
    public void nameSelection(String name) {
        actions.name(List.of(), name);
    }

    LabelActions actions() {
        return actions;
    }

    LabelNames names() {
        return names;
    }

    ListedLabels rows() {
        return rows;
    }

    LabelExchange exchange() {
        return exchange;
    }

    BoxTools tools() {
        return tools;
    }

    /// Where the pointer is, else where playback is.
    private double splitPoint() {
        RecordingPoint at = whole.view().point().get();
        return at == null ? player.positionSeconds().get() : at.seconds();
    }

    private void digit(int digit) {
        if (digit == 0) {
            ask();
            Optional.ofNullable(prompt).ifPresent(LabelPrompt::leaveOutTyped);
        } else {
            actions.nth(digit);
        }
    }

    /// Asks for the name of the selected labels, or of one that is to be made of the selection.
    private void ask() {
        Selection now = context.navigation().selection().selection().get();
        LabelPrompt popup = prompt;
        if (popup != null
                && now != null
                && Boolean.TRUE.equals(actions.canName().getValue())) {
            Optional<FrequencyRange> band =
                    Optional.ofNullable(now.band()).map(one -> new FrequencyRange(one.lowHertz(), one.highHertz()));
            whole.inScene(now.span(), band).ifPresent(place -> popup.ask(place, actions.name(), actions::name));
        }
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        LabelMenu menu = new LabelMenu(labels, actions, names, tools, this::ask, messages);
        LabelPrompt popup = new LabelPrompt(names, messages);
        prompt = popup;
        whole.mark(new LabelMarking(labels, names, menu, this::ask));
        whole.addToSelection(new BoxClasses(tools, names, messages));
        SetList sets = new SetList(labels, new SetActions(labels), names, messages);
        LabelTableView table = new LabelTableView(labels, rows, actions, names, menu, false, messages);
        Label refusal = new Label();
        refusal.setId("labels-refusal");
        refusal.textProperty().bind(labels.refusal().map(this::words).orElse(""));
        LabelsView view = new LabelsView(labels, rows, sets, table, refusal, messages);
        IconButton add = IconButton.small("label-add", Material2OutlinedAL.ADD, messages.text("labels.add"), this::ask);
        add.disableProperty().bind(actions.canName().map(can -> !can));
        IconButton wide = IconButton.small(
                "labels-wide", Material2OutlinedMZ.OPEN_IN_FULL, messages.text("labels.wide"), this::turnWide);
        HBox header = new HBox(add, wide, new SectionMenu(labels, exchange, new NameLists(context, names), context));
        header.getStyleClass().add("tight");
        ObservableValue<String> count = Bindings.createStringBinding(
                () -> labels.all().isEmpty() ? "" : messages.number(labels.all().size(), 0), labels.revision());
        ObservableValue<String> counted = Bindings.createStringBinding(
                () -> labels.all().isEmpty()
                        ? ""
                        : messages.text("labels.count", labels.all().size()),
                labels.revision());
        return List.of(
                Section.of("labels", messages.text("labels.title"), Material2OutlinedAL.LABEL, view, Place.RECORDING)
                        .number(count, counted)
                        .tools(header)
                        .growing(LabelsView.LEAST_HEIGHT, view::offerRoom),
                new Part.Below(
                        WIDE,
                        Set.of(Place.RECORDING),
                        new LabelTableView(labels, rows, actions, names, menu, true, messages)),
                new Part.Overlay(popup));
    }

    private void turnWide() {
        context.host().panels().turnBelow(WIDE);
    }

    private String words(Throwable refusal) {
        return refusal instanceof ProblemException known
                ? context.messages().text(known.sentence())
                : String.valueOf(refusal);
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(
                Command.of("label-name", messages.text("key.label-name"), this::ask)
                        .when(here(actions.canName()))
                        .on("label-add"),
                Command.of("label-delete", messages.text("key.label-delete"), actions::remove)
                        .when(here(actions.has(1)))
                        .key(KeyCode.DELETE),
                Command.of("label-duplicate", messages.text("key.label-duplicate"), actions::duplicate)
                        .when(here(actions.has(1)))
                        .key(KeyCode.D, KeyCombination.SHORTCUT_DOWN),
                Command.of("label-merge", messages.text("key.label-merge"), actions::merge)
                        .when(here(actions.has(2)))
                        .key(KeyCode.J, KeyCombination.SHORTCUT_DOWN),
                Command.of("label-split", messages.text("key.label-split"), actions::split)
                        .when(here(actions.has(1)))
                        .key(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
                Command.of("wide-labels", messages.text("key.wide-labels"), this::turnWide)
                        .on("labels-wide"),
                Command.of("box-hide", messages.text("key.box-hide"), () -> tools.hide(false))
                        .when(tools.isSeen())
                        .on("box-hide"),
                Command.of("box-alone", messages.text("key.box-alone"), () -> tools.hide(true))
                        .when(tools.isSeen())
                        .on("box-alone"),
                Command.of("box-classify", messages.text("key.box-classify"), tools::classify)
                        .when(tools.canClassify())
                        .on("box-classify"));
    }

    private ObservableValue<Boolean> here(ObservableValue<Boolean> possible) {
        return context.navigation().isShown(Place.RECORDING).flatMap(shown -> possible.map(can -> shown && can));
    }

    @Override
    public List<Gesture> gestures() {
        Messages messages = context.messages();
        return List.of(
                new Gesture(messages.text("keys.label.recent"), "1 … 9"),
                new Gesture(messages.text("keys.label.other"), "0"));
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                LabelsMemo.class,
                () -> LabelsMemo.of(labels, names),
                memo -> memo.restore(labels, names),
                names.recent(),
                names.own(),
                labels.current(),
                labels.hidden()));
    }

    /// Takes tables of labels.
    @Override
    public List<Path> take(List<Path> files) {
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            if (DroppedTable.isTable(file)) {
                exchange.open(file);
            } else {
                others.add(file);
            }
        }
        return others;
    }

    @Override
    public void close() {
        labels.close();
    }
}
