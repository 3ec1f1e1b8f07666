package io.github.audiomae.app.masking;

import io.github.audiomae.app.feature.Undoable;
import io.github.audiomae.patches.Holes;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Decides which patches are hidden. Every change can be undone; a drag is one change.
public final class MaskingViewModel implements Undoable {
    /// Upper limit of random seeds: four digits can be read out and typed.
    static final int SEEDS = 10_000;

    /// The widest brush, in patches.
    public static final int MAX_BRUSH = 12;

    private final ReadOnlyObjectWrapper<MaskState> state = new ReadOnlyObjectWrapper<>(MaskState.START);
    private final ReadOnlyObjectWrapper<PatchMask> mask =
            new ReadOnlyObjectWrapper<>(MaskState.START.strategy().mask(PatchGrid.AUDIOSET));
    private final ObjectProperty<PaintTool> tool = new SimpleObjectProperty<>(PaintTool.BRUSH);
    private final IntegerProperty brushSize = new SimpleIntegerProperty(3);
    private final History<MaskState> history = new History<>();
    private final RandomGenerator dice;
    private Stroke stroke = new Stroke(PatchMask.nothingHidden(PatchGrid.AUDIOSET), false);
    private PatchGrid grid = PatchGrid.AUDIOSET;
    private boolean inGesture;
    private boolean gestureRemembered;
    private Runnable changed = () -> {};

    /// @param dice source of new seeds
    public MaskingViewModel(RandomGenerator dice) {
        this.dice = dice;
    }

    /// From now on `receiver` runs after each change that can be undone.
    void whenChanged(Runnable receiver) {
        changed = receiver;
    }

    /// The state that determines the mask.
    public ReadOnlyObjectProperty<MaskState> state() {
        return state.getReadOnlyProperty();
    }

    /// The mask itself; changes only when another patch is hidden or shown.
    public ReadOnlyObjectProperty<PatchMask> mask() {
        return mask.getReadOnlyProperty();
    }

    /// Makes masks for the windows of another model. A rule keeps its ratio and seed; a painted mask hides the same
    /// part of the sound, and is what it was when the first model returns.
    public void useGrid(PatchGrid wanted) {
        if (!wanted.equals(grid)) {
            grid = wanted;
            endGesture();
            show(state.get());
        }
    }

    /// The tool of a stroke.
    public ObjectProperty<PaintTool> tool() {
        return tool;
    }

    /// Width of brush and bands in patches, 1 … [#MAX_BRUSH].
    public IntegerProperty brushSize() {
        return brushSize;
    }

    /// Chooses the kind of mask. Painting starts with all patches visible, so that every stroke can be seen; undo
    /// restores the mask before.
    public void choose(MaskKind kind) {
        if (kind == MaskKind.PAINTED) {
            change(now -> now.kind() == MaskKind.PAINTED ? now : now.withPainted(PatchMask.nothingHidden(grid)));
        } else {
            change(now -> now.withKind(kind));
        }
    }

    /// Continues with the current mask as a painted one, for example to show some of its patches again.
    public void paintOn() {
        use(mask.get());
    }

    /// Sets the mask ratio; a painted mask is replaced by a random one.
    public void hide(int percent) {
        change(now -> (now.kind() == MaskKind.PAINTED ? now.withKind(MaskKind.RANDOM) : now).withPercent(percent));
    }

    /// Sets the mask ratio of the frequency bands; that of the time columns stays.
    public void hideBands(int percent) {
        change(now -> now.withFrequencyPercent(percent));
    }

    /// Uses this seed.
    public void useSeed(long seed) {
        change(now -> now.withSeed(seed));
    }

    /// Uses a new random seed.
    public void roll() {
        useSeed(dice.nextInt(SEEDS));
    }

    /// Restores the initial mask.
    public void reset() {
        change(now -> MaskState.START);
    }

    /// Restores an earlier mask; can be undone.
    public void restore(MaskState saved) {
        change(now -> saved);
    }

    /// Swaps hidden and visible patches.
    public void invert() {
        PatchMask old = mask.get();
        use(PatchMask.hiding(old.grid(), old::isKept));
    }

    /// Shows all patches.
    public void clear() {
        use(PatchMask.nothingHidden(grid));
    }

    /// Hides visible patches that are enclosed by hidden ones.
    public void fillHoles() {
        use(Holes.filled(mask.get()));
    }

    /// Hides exactly what this mask hides.
    public void use(PatchMask painted) {
        change(now -> now.withPainted(painted));
    }

    /// Applies the tool to the patch at this column and band, in a line from the previous patch of the
    /// gesture.
    public void stroke(int timeIndex, int frequencyIndex) {
        Stroke now = inGesture ? stroke : new Stroke(mask.get(), false);
        use(now.to(timeIndex, frequencyIndex, tool.get(), brushSize.get(), mask.get()));
    }

    /// The patches under the tool at this column and band, for its outline.
    public int[] touched(int timeIndex, int frequencyIndex) {
        return tool.get() == PaintTool.BOX
                ? stroke.box(timeIndex, frequencyIndex)
                : tool.get().touched(timeIndex, frequencyIndex, brushSize.get(), grid);
    }

    /// Makes the brush wider or narrower.
    public void growBrush(int by) {
        brushSize.set(Math.clamp(brushSize.get() + by, 1, MAX_BRUSH));
    }

    /// Starts a gesture: all changes until [#endGesture()] are undone together.
    public void beginGesture() {
        inGesture = true;
        gestureRemembered = false;
    }

    /// Starts a gesture of one stroke.
    ///
    /// @param inverse whether tools that hide show instead, and vice versa
    public void beginStroke(boolean inverse) {
        beginGesture();
        stroke = new Stroke(mask.get(), inverse);
    }

    /// Whether a gesture is in progress.
    public boolean isInGesture() {
        return inGesture;
    }

    /// Ends the gesture of [#beginGesture()].
    public void endGesture() {
        inGesture = false;
        stroke = new Stroke(mask.get(), false);
    }

    @Override
    public void undo() {
        MaskState before = history.undo(state.get());
        if (before != null) {
            show(before);
        }
    }

    @Override
    public void redo() {
        MaskState after = history.redo(state.get());
        if (after != null) {
            show(after);
        }
    }

    public ReadOnlyBooleanProperty canUndo() {
        return history.canUndo();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return history.canRedo();
    }

    private void change(UnaryOperator<MaskState> edit) {
        MaskState before = state.get();
        MaskState after = edit.apply(before);
        if (after.equals(before)) {
            return;
        }
        if (!inGesture || !gestureRemembered) {
            history.remember(before);
            gestureRemembered = true;
            changed.run();
        }
        show(after);
    }

    private void show(MaskState next) {
        state.set(next);
        PatchMask made = next.strategy().mask(grid);
        if (!made.equals(mask.get())) {
            mask.set(made);
        }
    }
}
