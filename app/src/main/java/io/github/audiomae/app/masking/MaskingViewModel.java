package io.github.audiomae.app.masking;

import io.github.audiomae.patches.Holes;
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
public final class MaskingViewModel {
    /// Seeds the dice rolls: four digits can be read out and typed.
    static final int SEEDS = 10_000;

    /// The widest brush, in patches.
    public static final int MAX_BRUSH = 12;

    private final ReadOnlyObjectWrapper<MaskState> state = new ReadOnlyObjectWrapper<>(MaskState.START);
    private final ReadOnlyObjectWrapper<PatchMask> mask =
            new ReadOnlyObjectWrapper<>(MaskState.START.strategy().mask());
    private final ObjectProperty<PaintTool> tool = new SimpleObjectProperty<>(PaintTool.BRUSH);
    private final IntegerProperty brushSize = new SimpleIntegerProperty(3);
    private final History<MaskState> history = new History<>();
    private final RandomGenerator dice;
    private Stroke stroke = new Stroke(PatchMask.nothingHidden(), false);
    private boolean inGesture;
    private boolean gestureRemembered;

    /// @param dice where new seeds come from
    public MaskingViewModel(RandomGenerator dice) {
        this.dice = dice;
    }

    /// What decides the mask.
    public ReadOnlyObjectProperty<MaskState> state() {
        return state.getReadOnlyProperty();
    }

    /// The mask itself; changes only when another patch is hidden or shown.
    public ReadOnlyObjectProperty<PatchMask> mask() {
        return mask.getReadOnlyProperty();
    }

    /// What a stroke does.
    public ObjectProperty<PaintTool> tool() {
        return tool;
    }

    /// Width of brush and bands in patches, 1 … [#MAX_BRUSH].
    public IntegerProperty brushSize() {
        return brushSize;
    }

    /// Chooses how patches are hidden. Painting starts from the mask at hand.
    public void choose(MaskKind kind) {
        if (kind == MaskKind.PAINTED) {
            change(now -> now.withPainted(mask.get()));
        } else {
            change(now -> now.withKind(kind));
        }
    }

    /// Hides this share; a painted mask gives way to a random one.
    public void hide(int percent) {
        change(now -> (now.kind() == MaskKind.PAINTED ? now.withKind(MaskKind.RANDOM) : now).withPercent(percent));
    }

    /// Hides this share of the frequency bands, beside the share of the time columns.
    public void hideBands(int percent) {
        change(now -> now.withFrequencyPercent(percent));
    }

    /// Uses this seed.
    public void useSeed(long seed) {
        change(now -> now.withSeed(seed));
    }

    /// Rolls a new seed.
    public void roll() {
        useSeed(dice.nextInt(SEEDS));
    }

    /// Back to the mask of the start.
    public void reset() {
        change(now -> MaskState.START);
    }

    /// Back to a mask of another time; can be undone.
    public void restore(MaskState saved) {
        change(now -> saved);
    }

    /// Hides what is visible and shows what is hidden.
    public void invert() {
        PatchMask old = mask.get();
        use(PatchMask.hiding(old::isKept));
    }

    /// Shows everything.
    public void clear() {
        use(PatchMask.nothingHidden());
    }

    /// Hides visible patches that hidden ones enclose.
    public void fillHoles() {
        use(Holes.filled(mask.get()));
    }

    /// Hides exactly what this mask hides.
    public void use(PatchMask painted) {
        change(now -> now.withPainted(painted));
    }

    /// Lets the tool touch the patch at this column (0 … 63) and band (0 … 7), going on from the patch before
    /// within a gesture.
    public void stroke(int timeIndex, int frequencyIndex) {
        Stroke now = inGesture ? stroke : new Stroke(mask.get(), false);
        use(now.to(timeIndex, frequencyIndex, tool.get(), brushSize.get(), mask.get()));
    }

    /// The patches under the tool at this column and band, for its outline.
    public int[] touched(int timeIndex, int frequencyIndex) {
        return tool.get() == PaintTool.BOX
                ? stroke.box(timeIndex, frequencyIndex)
                : tool.get().touched(timeIndex, frequencyIndex, brushSize.get());
    }

    /// Makes the brush wider or narrower.
    public void growBrush(int by) {
        brushSize.set(Math.clamp(brushSize.get() + by, 1, MAX_BRUSH));
    }

    /// From here on all changes are one, until [#endGesture()].
    public void beginGesture() {
        inGesture = true;
        gestureRemembered = false;
    }

    /// Begins a gesture of one stroke.
    ///
    /// @param inverse whether tools that hide shall show, and the other way round
    public void beginStroke(boolean inverse) {
        beginGesture();
        stroke = new Stroke(mask.get(), inverse);
    }

    /// Whether a gesture is going on.
    public boolean isInGesture() {
        return inGesture;
    }

    /// Ends what [#beginGesture()] began.
    public void endGesture() {
        inGesture = false;
        stroke = new Stroke(mask.get(), false);
    }

    public void undo() {
        MaskState before = history.undo(state.get());
        if (before != null) {
            show(before);
        }
    }

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
        }
        show(after);
    }

    private void show(MaskState next) {
        state.set(next);
        PatchMask made = next.strategy().mask();
        if (!made.equals(mask.get())) {
            mask.set(made);
        }
    }
}
