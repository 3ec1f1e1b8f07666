package io.github.audiomae.app.classification;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.SoundFamily;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// Keeps three classifications up to date with sound, mask and reconstruction: of the whole window, of the visible
/// patches, and of the reconstruction, which is classified when the mask has not changed for a moment.
public final class ClassificationViewModel {
    /// Time without a change of the mask before the reconstruction is classified, which takes as long as the whole
    /// window.
    private static final Duration REST = Duration.ofMillis(150);

    /// Time without a change of the mask before the visible patches are classified, so that the picture under the
    /// pointer comes first.
    private static final Duration PAUSE = Duration.ofMillis(60);

    /// The height of everything but the classes themselves.
    private static final double BESIDE_CLASSES = 104;

    private static final double CLASS_HEIGHT = 64;
    private static final int LEAST_CLASSES = 3;

    /// The height that the least number of classes needs, in pixels.
    static final double LEAST_HEIGHT = BESIDE_CLASSES + LEAST_CLASSES * CLASS_HEIGHT;

    /// The height of the highest class alone, which stays beside a section that needs the room.
    static final double TIGHTEST_HEIGHT = BESIDE_CLASSES + CLASS_HEIGHT;

    private static final int MOST_FITTED = 12;
    private static final int MOST_CLASSES = 50;

    private final ClassNames names;
    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final ObservableValue<PatchMask> mask;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final ObservableValue<@Nullable ShownReconstruction> shown;
    private final Lane<Classification> wholeLane;
    private final Lane<Classification> visibleLane;
    private final Lane<Classification> rebuiltLane;
    private final ReadOnlyObjectWrapper<@Nullable Classification> whole = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Classification> visible = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Classification> rebuilt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyListWrapper<ClassRow> rows = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyIntegerWrapper topK = new ReadOnlyIntegerWrapper(6);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<FamilyChoice> families = new SimpleObjectProperty<>(new FamilyChoice.Everything());
    private final ReadOnlyListWrapper<FamilyChoice> familyChoices =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ObservableSet<String> pinned = FXCollections.observableSet(new LinkedHashSet<>());
    private final ReadOnlyBooleanWrapper hearing = new ReadOnlyBooleanWrapper();
    private boolean counted;
    private @Nullable Path heard;

    /// @param names how the classes are called in the list
    public ClassificationViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Excerpt> excerpt,
            ObservableValue<PatchMask> mask,
            ObservableValue<@Nullable LoadedModel> model,
            ObservableValue<@Nullable ShownReconstruction> shown,
            ClassNames names) {
        this.names = names;
        this.problems = problems;
        this.excerpt = excerpt;
        this.mask = mask;
        this.model = model;
        this.shown = shown;
        wholeLane = jobs.modelLane();
        visibleLane = jobs.modelLane();
        rebuiltLane = jobs.modelLane();
        topK.subscribe(this::list);
        search.subscribe(this::list);
        families.subscribe(this::list);
        pinned.addListener((InvalidationListener) changed -> list());
        whole.subscribe(this::list);
        visible.subscribe(this::list);
        rebuilt.subscribe(this::list);
        excerpt.subscribe(this::changeSound);
        model.subscribe(this::changeModel);
        mask.subscribe(this::followMask);
        shown.subscribe(this::hearRebuilt);
    }

    /// The classes with the highest scores of the whole window, highest first.
    public ReadOnlyListProperty<ClassRow> rows() {
        return rows.getReadOnlyProperty();
    }

    /// The scores of the whole window; null while unknown, or if the model does not classify.
    public ReadOnlyObjectProperty<@Nullable Classification> whole() {
        return whole.getReadOnlyProperty();
    }

    /// Whether the whole window is being classified.
    public ReadOnlyBooleanProperty hearing() {
        return hearing.getReadOnlyProperty();
    }

    /// Whether a sound is open, but no model is loaded yet.
    ObservableValue<Boolean> waiting() {
        return Bindings.createBooleanBinding(
                () -> excerpt.getValue() != null && model.getValue() == null, excerpt, model);
    }

    /// Whether the chosen model does not classify.
    public ObservableValue<Boolean> impossible() {
        return model.map(runner -> !runner.manifest().can(Capability.CLASSIFY)).orElse(false);
    }

    /// Whether the chosen model classifies whole windows only, so that no patches can be hidden from it.
    public ObservableValue<Boolean> wholeOnly() {
        return model.map(runner -> runner.manifest().can(Capability.CLASSIFY) && !runner.takesMasks())
                .orElse(false);
    }

    /// The number of classes listed besides the pinned ones.
    public ReadOnlyIntegerProperty topK() {
        return topK.getReadOnlyProperty();
    }

    /// Lists more classes, or fewer; from now on their number is the user's choice.
    public void listMore(int by) {
        counted = true;
        topK.set(Math.clamp(topK.get() + by, 1, MOST_CLASSES));
    }

    /// Lists as many classes as fit in a panel of this height, unless the user has chosen a number.
    public void offerRoom(double height) {
        if (!counted) {
            topK.set((int) Math.clamp((height - BESIDE_CLASSES) / CLASS_HEIGHT, 1, MOST_FITTED));
        }
    }

    /// The height below which the list is not folded open of itself; that of the number that the user chose.
    double leastHeight() {
        return counted ? BESIDE_CLASSES + topK.get() * CLASS_HEIGHT : LEAST_HEIGHT;
    }

    /// The height to which the list shrinks; that of the number that the user chose.
    double tightestHeight() {
        return counted ? leastHeight() : TIGHTEST_HEIGHT;
    }

    /// Part of the names or labels to list; blank for the classes with the highest scores.
    public StringProperty search() {
        return search;
    }

    /// How families of the AudioSet ontology group or filter the list.
    public ObjectProperty<FamilyChoice> families() {
        return families;
    }

    /// The available choices; empty if the classes have no families.
    public ReadOnlyListProperty<FamilyChoice> familyChoices() {
        return familyChoices.getReadOnlyProperty();
    }

    /// Labels that stay in the list, however low their scores.
    public ObservableSet<String> pinned() {
        return pinned;
    }

    /// Pins or unpins a class.
    public void pin(String label) {
        if (!pinned.remove(label)) {
            pinned.add(label);
        }
    }

    /// Another span of the same recording keeps the older scores until the new ones are ready, to avoid flicker.
    private void changeSound() {
        Excerpt sound = excerpt.getValue();
        Path file = sound == null ? null : sound.file();
        if (!Objects.equals(file, heard)) {
            heard = file;
            forget();
        }
        startOver();
    }

    private void changeModel() {
        forget();
        startOver();
        rebuilt.set(null);
        hearRebuilt(shown.getValue());
    }

    /// Scores of another model, or of another sound, are removed at once; those of the reconstruction with them.
    private void forget() {
        whole.set(null);
        visible.set(null);
    }

    private void startOver() {
        wholeLane.cancel();
        visibleLane.cancel();
        Excerpt sound = excerpt.getValue();
        LoadedModel runner = classifier();
        if (sound == null || runner == null) {
            hearing.set(false);
            whole.set(null);
            visible.set(null);
            return;
        }
        wholeLane.replace(
                (token, progress) -> new SoundTagger(runner)
                        .classify(
                                sound.as(runner.manifest().preprocessing()),
                                PatchMask.nothingHidden(runner.manifest().grid()),
                                token),
                state -> {
                    hearing.set(!state.isOver());
                    problems.<Classification>ofSound(wholeLane, whole::set).accept(state);
                });
        hearVisible();
    }

    /// A reconstruction with the previous mask need not be classified.
    private void followMask() {
        rebuiltLane.cancel();
        hearVisible();
    }

    private void hearVisible() {
        Excerpt sound = excerpt.getValue();
        LoadedModel runner = classifier();
        PatchMask visiblePatches = mask.getValue();
        if (runner != null && !runner.takesMasks()) {
            visible.set(null); // the model takes whole windows only
        } else if (sound != null && runner != null) {
            visibleLane.replaceAfter(
                    PAUSE,
                    (token, progress) -> new SoundTagger(runner)
                            .classify(
                                    sound.as(runner.manifest().preprocessing()),
                                    visiblePatches.on(runner.manifest().grid()),
                                    token),
                    problems.ofSound(visibleLane, visible::set));
        }
    }

    private void hearRebuilt(@Nullable ShownReconstruction shown) {
        LoadedModel runner = classifier();
        if (shown == null || runner == null || !canUse(runner, shown)) {
            rebuiltLane.cancel();
            rebuilt.set(null);
            return;
        }
        rebuiltLane.replaceAfter(
                REST,
                (token, progress) -> {
                    SpectrogramWindow window = new SpectrogramWindow(
                                    shown.reconstruction().pasted(),
                                    shown.excerpt().window().soundFrames())
                            .rescaled(
                                    shown.excerpt().form().preprocessing(),
                                    runner.manifest().preprocessing());
                    return new SoundTagger(runner)
                            .classify(
                                    window,
                                    PatchMask.nothingHidden(runner.manifest().grid()),
                                    token);
                },
                problems.ofSound(rebuiltLane, rebuilt::set));
    }

    /// Whether a classifier can use a reconstruction: it has levels, and the frames of its windows.
    private static boolean canUse(LoadedModel runner, ShownReconstruction shown) {
        return !shown.reconstruction().isPatchNormalized()
                && runner.manifest()
                        .preprocessing()
                        .hasFramesOf(shown.excerpt().form().preprocessing());
    }

    private @Nullable LoadedModel classifier() {
        LoadedModel runner = model.getValue();
        return runner != null && runner.manifest().capabilities().contains(Capability.CLASSIFY) ? runner : null;
    }

    /// Another model has other classes; a choice without classes is reset.
    private void offerFamilies() {
        Classification now = whole.get();
        if (now == null) {
            return;
        }
        Set<SoundFamily> known = EnumSet.noneOf(SoundFamily.class);
        now.labels().forEach(label -> SoundFamily.ofLabel(label).ifPresent(known::add));
        List<FamilyChoice> offered = new ArrayList<>();
        if (known.size() > 1) {
            offered.add(new FamilyChoice.Everything());
            offered.add(new FamilyChoice.Grouped());
            known.forEach(family -> offered.add(new FamilyChoice.Only(family)));
        }
        FamilyChoice everything = new FamilyChoice.Everything();
        if (!families.get().equals(everything) && !offered.contains(families.get())) {
            families.set(everything);
        }
        if (!offered.equals(familyChoices)) {
            familyChoices.setAll(offered);
        }
    }

    private void list() {
        offerFamilies();
        rows.setAll(new ClassList(pinned, search.get(), families.get(), topK.get(), names)
                .rows(whole.get(), visible.get(), rebuilt.get()));
    }
}
