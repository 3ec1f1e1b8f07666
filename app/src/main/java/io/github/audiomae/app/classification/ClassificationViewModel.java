package io.github.audiomae.app.classification;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.reconstruction.Look;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.patches.PatchMask;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import org.jspecify.annotations.Nullable;

/// Keeps three classifications up with sound, mask and reconstruction: the whole window, the visible patches, and the
/// reconstruction fed back, which waits until the mask rests.
public final class ClassificationViewModel {
    /// The reconstruction is heard once the slider has rested this long: it costs as much as the whole window.
    private static final Duration REST = Duration.ofMillis(150);

    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final ObservableValue<PatchMask> mask;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final Lane<Classification> wholeLane;
    private final Lane<Classification> visibleLane;
    private final Lane<Classification> rebuiltLane;
    private final ReadOnlyObjectWrapper<@Nullable Classification> whole = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Classification> visible = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Classification> rebuilt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyListWrapper<ClassRow> rows = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final IntegerProperty topK = new SimpleIntegerProperty(6);

    public ClassificationViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Excerpt> excerpt,
            ObservableValue<PatchMask> mask,
            ObservableValue<@Nullable LoadedModel> model,
            ObservableValue<@Nullable Look> look) {
        this.problems = problems;
        this.excerpt = excerpt;
        this.mask = mask;
        this.model = model;
        wholeLane = jobs.modelLane();
        visibleLane = jobs.modelLane();
        rebuiltLane = jobs.modelLane();
        topK.subscribe(this::list);
        whole.subscribe(this::list);
        visible.subscribe(this::list);
        rebuilt.subscribe(this::list);
        excerpt.subscribe(this::startOver);
        model.subscribe(this::startOver);
        mask.subscribe(this::hearVisible);
        look.subscribe(this::hearRebuilt);
    }

    /// The surest classes of the whole window, surest first.
    public ReadOnlyListProperty<ClassRow> rows() {
        return rows.getReadOnlyProperty();
    }

    /// What is heard in the whole window; null while unknown, or when the model does not classify.
    public ReadOnlyObjectProperty<@Nullable Classification> whole() {
        return whole.getReadOnlyProperty();
    }

    /// Whether the chosen model names no sounds.
    public ObservableValue<Boolean> impossible() {
        return model.map(runner -> !runner.manifest().can(Capability.CLASSIFY)).orElse(false);
    }

    /// Whether the chosen model hears whole windows only: no patches can be hidden from it.
    public ObservableValue<Boolean> wholeOnly() {
        return model.map(runner -> runner.manifest().can(Capability.CLASSIFY) && !runner.takesMasks())
                .orElse(false);
    }

    /// How many classes are listed.
    public IntegerProperty topK() {
        return topK;
    }

    private void startOver() {
        wholeLane.cancel();
        visibleLane.cancel();
        Excerpt sound = excerpt.getValue();
        LoadedModel runner = classifier();
        if (sound == null || runner == null) {
            whole.set(null);
            visible.set(null);
            return;
        }
        wholeLane.replace(
                (token, progress) -> new SoundTagger(runner).classify(sound.window(), PatchMask.nothingHidden(), token),
                JobState.atEnd(whole::set, problems::show));
        hearVisible();
    }

    private void hearVisible() {
        Excerpt sound = excerpt.getValue();
        LoadedModel runner = classifier();
        PatchMask visiblePatches = mask.getValue();
        if (runner != null && !runner.takesMasks()) {
            visible.set(null); // it hears whole windows only
        } else if (sound != null && runner != null) {
            visibleLane.submit(
                    (token, progress) -> new SoundTagger(runner).classify(sound.window(), visiblePatches, token),
                    JobState.atEnd(visible::set, problems::show));
        }
    }

    private void hearRebuilt(@Nullable Look look) {
        LoadedModel runner = classifier();
        if (look == null || runner == null || look.reconstruction().isPatchNormalized()) {
            rebuiltLane.cancel();
            rebuilt.set(null); // patches without levels are no sound that a classifier knows
            return;
        }
        rebuiltLane.replaceAfter(
                REST,
                (token, progress) -> {
                    SpectrogramWindow window = new SpectrogramWindow(
                            look.reconstruction().pasted(),
                            look.excerpt().window().soundFrames());
                    return new SoundTagger(runner).classify(window, PatchMask.nothingHidden(), token);
                },
                JobState.atEnd(rebuilt::set, problems::show));
    }

    private @Nullable LoadedModel classifier() {
        LoadedModel runner = model.getValue();
        return runner != null && runner.manifest().capabilities().contains(Capability.CLASSIFY) ? runner : null;
    }

    private void list() {
        Classification heard = whole.get();
        rows.setAll(
                heard == null
                        ? List.of()
                        : heard.top(topK.get()).stream().map(this::row).toList());
    }

    private ClassRow row(Tag tag) {
        return new ClassRow(
                tag.label(),
                OptionalDouble.of(tag.score()),
                score(visible.get(), tag.index()),
                score(rebuilt.get(), tag.index()));
    }

    private static OptionalDouble score(@Nullable Classification heard, int index) {
        return heard == null || index >= heard.logits().length
                ? OptionalDouble.empty()
                : OptionalDouble.of(heard.score(index));
    }
}
