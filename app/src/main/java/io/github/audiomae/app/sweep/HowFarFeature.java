package io.github.audiomae.app.sweep;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.ResultSaving;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.recordings.SweepScan;
import io.github.audiomae.sweep.SweepKind;
import io.github.audiomae.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// How far: error and classes of the window, or of the bundled sounds, as more is hidden.
public final class HowFarFeature implements Feature {
    private final FeatureContext context;
    private final MaskingViewModel masking;
    private final Consumer<List<Path>> sources;
    private final HowFarViewModel model;
    private final ResultSaving saving;
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    /// @param masking takes the mask of a point
    /// @param samples the bundled sounds
    /// @param sources opens one of them
    public HowFarFeature(
            FeatureContext context,
            AnalysisInput input,
            MaskingViewModel masking,
            List<Path> samples,
            Consumer<List<Path>> sources) {
        this.context = context;
        this.masking = masking;
        this.sources = sources;
        model = new HowFarViewModel(context.jobs(), context.problems(), input, samples);
        saving = new ResultSaving(context);
        Running job = model.running(context.messages().text("far.job"));
        model.busy().subscribe(busy -> {
            running.clear();
            if (busy) {
                running.add(job);
            }
        });
    }

    @Override
    public String id() {
        return "how-far";
    }

    HowFarViewModel model() {
        return model;
    }

    @Override
    public ObservableList<Running> running() {
        return running;
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        ObservableValue<Boolean> dark = context.settings().dark();
        Region found = new HowFarFound(model.swept(), this::open, this::save, dark, messages);
        return List.of(Section.of(
                        "how-far",
                        messages.text("far.title"),
                        Material2OutlinedMZ.MULTILINE_CHART,
                        new HowFarView(model, this::run, found, dark, messages),
                        Place.WINDOW)
                .number(number("far.number"), number("far.number.words")));
    }

    /// Up to which mask ratio the highest class stays the highest, with the first kind of masks.
    private ObservableValue<String> number(String key) {
        return model.swept().map(swept -> words(key, swept)).orElse("");
    }

    private String words(String key, Swept swept) {
        SweepKind kind = swept.points().getFirst().point().step().kind();
        OptionalDouble kept = swept.keptUpTo(kind);
        return kept.isEmpty() ? "" : context.messages().text(key, Math.round(100 * kept.getAsDouble()));
    }

    /// Sweeps; the section stays open, also when its answer needs more height.
    private void run() {
        context.host().panels().open("how-far");
        model.run();
    }

    private void save(@Nullable Swept swept, int followed) {
        if (swept != null) {
            saving.ask(context.messages().text("far.save"), HowFarFiles.of(swept, followed));
        }
    }

    /// Opens the mask of a point, and its sound where many were swept.
    void open(SweepScan.Found found) {
        Recording recording = context.workspace().recording().get();
        Swept swept = model.swept().get();
        if (swept != null && swept.excerpt() == null) {
            if (recording == null || !recording.file().equals(found.file())) {
                sources.accept(List.of(found.file()));
            } else {
                context.workspace().moveTo(0);
            }
        }
        SweepPlan.Step step = found.point().step();
        MaskState now = masking.state().get();
        masking.restore(new MaskState(
                kind(step.kind()),
                (int) Math.round(100 * step.ratio()),
                now.frequencyPercent(),
                step.seed(),
                now.painted()));
    }

    private static MaskKind kind(SweepKind kind) {
        return switch (kind) {
            case RANDOM -> MaskKind.RANDOM;
            case TIME -> MaskKind.TIME;
            case FREQUENCY -> MaskKind.FREQUENCY;
        };
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("how-far", context.messages().text("key.how-far"), this::run)
                .when(model.possible())
                .on("how-far-run"));
    }

    @Override
    public void close() {
        model.cancel();
    }
}
