package io.github.audiomae.app.surprise;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.ResultSaving;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.PanesViewModel;
import io.github.audiomae.app.recording.RecordingFeature;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Surprise: what the model expects of each patch from changing contexts, and what is unusual in the window or in the
/// whole recording.
public final class SurpriseFeature implements Feature {
    private static final double STRIP = 44;

    private final FeatureContext context;
    private final PlayerViewModel player;
    private final ArrangementViewModel panes;
    private final RecordingFeature whole;
    private final ExpectedViewModel expected;
    private final NoveltyViewModel novelty;
    private final PeakWalk steps;
    private final ResultSaving saving;
    private final ObjectBinding<SurpriseCurve> shown;
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    /// @param panes the panes of the window, which get three more
    /// @param player a jump moves its position
    /// @param whole has the time axis of the recording
    public SurpriseFeature(
            FeatureContext context,
            AnalysisInput input,
            PanesViewModel panes,
            PlayerViewModel player,
            RecordingFeature whole) {
        this.context = context;
        this.player = player;
        this.panes = panes.arrangement();
        this.whole = whole;
        expected =
                new ExpectedViewModel(context.jobs(), context.problems(), input, this.panes.isShown(SurprisePanes.ALL));
        novelty = new NoveltyViewModel(
                context.jobs(), context.problems(), input, context.workspace().recording());
        steps = new PeakWalk(expected, novelty, context.navigation(), context.workspace(), player);
        saving = new ResultSaving(context);
        shown = Bindings.createObjectBinding(this::curveHere, expected.expected(), novelty.curve(), place());
        new SurprisePanes(expected.expected(), expected.busy(), panes, context.messages()).offerTo(this.panes);
        Messages messages = context.messages();
        track(expected.busy(), expected.running(messages.text("surprise.job")));
        track(novelty.busy(), novelty.running(messages.text("surprise.job.whole")));
    }

    private ObservableValue<Place> place() {
        return context.navigation().current();
    }

    private void track(ReadOnlyBooleanProperty busy, Running job) {
        busy.subscribe(now -> {
            running.remove(job);
            if (now) {
                running.add(job);
            }
        });
    }

    @Override
    public String id() {
        return "surprise";
    }

    ExpectedViewModel expected() {
        return expected;
    }

    NoveltyViewModel novelty() {
        return novelty;
    }

    @Override
    public ObservableList<Running> running() {
        return running;
    }

    /// The surprise of the window in the window, else the novelty of the recording.
    private SurpriseCurve curveHere() {
        Expected window = windowHere();
        return window != null ? window.curve() : novelty.curve().get();
    }

    /// What is expected of the window; null if it is not known, or another place is shown.
    private @Nullable Expected windowHere() {
        return place().getValue() == Place.WINDOW ? expected.expected().get() : null;
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        ObservableValue<PlotColours> colours = context.settings().dark().map(PlotColours::of);
        ObservableValue<Boolean> known = shown.map(now -> !now.steps().isEmpty());
        ObservableValue<TimeSpan> range = Bindings.createObjectBinding(this::range, shown);
        SurpriseFound found = new SurpriseFound(
                new NoveltyCurve(shown, range, colours, this::value, player::seek),
                highest(),
                wholeRecording(),
                steps,
                this::save,
                panes,
                context.navigation().isShown(Place.WINDOW),
                messages);
        SurpriseView view = new SurpriseView(expected, novelty, this::analyse, this::scan, found, known, messages);
        return List.of(
                Section.of(
                                "surprise",
                                messages.text("surprise.title"),
                                Material2OutlinedMZ.NEW_RELEASES,
                                view,
                                Place.WINDOW,
                                Place.RECORDING)
                        .number(shown.map(this::peak).orElse(""), highest()),
                new Part.Strip(Set.of(Place.RECORDING), strip(colours)));
    }

    /// The curve of the recording, below the classes.
    private Node strip(ObservableValue<PlotColours> colours) {
        Messages messages = context.messages();
        Label name = new Label(messages.text("surprise.novelty"));
        name.getStyleClass().add("muted-small");
        Tips.put(name, messages.text("surprise.novelty.curve"));
        NoveltyCurve curve = new NoveltyCurve(
                novelty.curve(),
                whole.timeAxis().map(view -> new TimeSpan(view.from(), view.to())),
                colours,
                this::value,
                player::seek);
        curve.setId("novelty-strip");
        curve.setAccessibleText(messages.text("surprise.novelty.curve"));
        curve.setMinHeight(STRIP);
        curve.setPrefHeight(STRIP);
        Node strip = Gutter.beside(name, curve, whole.gutter().width());
        Shown.when(strip, novelty.curve().map(now -> !now.steps().isEmpty()));
        return new VBox(strip); // the window shows and hides the strip itself with its place
    }

    private TimeSpan range() {
        List<SurpriseStep> now = shown.get().steps();
        return now.isEmpty()
                ? new TimeSpan(0, 1)
                : new TimeSpan(
                        now.getFirst().span().startSeconds(),
                        now.getLast().span().endSeconds());
    }

    private String value(double surprise) {
        return context.messages().number(surprise, 1);
    }

    private ObservableValue<String> highest() {
        return shown.map(now -> {
            String key = windowHere() == null ? "surprise.novelty.highest" : "surprise.highest";
            return now.steps().isEmpty() ? "" : said(now, key, "surprise.none.highest");
        });
    }

    /// What stands out in the recording, in the window, whose curve is another one; empty before the end of a scan.
    private ObservableValue<String> wholeRecording() {
        return Bindings.createStringBinding(
                () -> windowHere() == null
                                || novelty.busy().get()
                                || novelty.curve().get().steps().isEmpty()
                        ? ""
                        : said(novelty.curve().get(), "surprise.recording", "surprise.recording.none"),
                shown,
                novelty.curve(),
                novelty.busy());
    }

    private String said(SurpriseCurve curve, String highest, String none) {
        String peak = peak(curve);
        return peak.isEmpty()
                ? context.messages().text(none)
                : context.messages().text(highest, peak);
    }

    /// The highest peak of a curve; empty if nothing stands out.
    private String peak(SurpriseCurve curve) {
        return curve.highestPeaks().stream()
                .findFirst()
                .map(step -> context.messages().time(step.span().startSeconds()))
                .orElse("");
    }

    private void analyse() {
        context.host().panels().open("surprise");
        expected.analyse();
    }

    private void scan() {
        context.host().panels().open("surprise");
        novelty.scan(expected.count().get());
    }

    private void save() {
        Recording recording = context.workspace().recording().get();
        if (recording != null && !shown.get().steps().isEmpty()) {
            Expected window = windowHere();
            saving.ask(
                    context.messages().text("surprise.save"),
                    window == null
                            ? SurpriseFiles.of(recording.file(), shown.get(), novelty.facts())
                            : SurpriseFiles.of(window));
        }
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(
                Command.of("surprise", messages.text("key.surprise"), this::analyse)
                        .when(expected.possible())
                        .on("surprise-window"),
                Command.of("novelty", messages.text("key.novelty"), this::scan)
                        .when(expected.possible())
                        .on("surprise-whole"),
                Command.of("next-surprise", messages.text("key.next-surprise"), () -> steps.step(1))
                        .key(KeyCode.J, KeyCombination.SHIFT_DOWN)
                        .on("surprise-next"),
                Command.of("previous-surprise", messages.text("key.previous-surprise"), () -> steps.step(-1))
                        .key(KeyCode.K, KeyCombination.SHIFT_DOWN)
                        .on("surprise-previous"));
    }

    @Override
    public void close() {
        expected.cancel();
        novelty.cancel();
    }
}
