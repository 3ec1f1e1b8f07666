package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.Picture;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.colour.DifferenceColours;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.plot.LevelRange;
import io.github.audiomae.plot.ReconstructionColours;
import io.github.audiomae.plot.ValueRange;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides what the panes show: one range, one colour map, and pictures that belong to the same reconstruction.
public final class PanesViewModel {
    /// The error of a patch at the bright end of the colours, in decibels.
    private static final int TINT_DECIBELS = 30;

    private static final int TINT_DEVIATIONS = 2;

    private final DisplayViewModel display;
    private final ObservableValue<ValueRange> range;
    private final ObservableValue<@Nullable Picture> original;
    private final ObservableValue<@Nullable Picture> rebuilt;
    private final ObservableValue<@Nullable Picture> difference;
    private final ObservableValue<Integer> soundFrames;
    private final ObservableValue<PatchMask> rebuiltMask;
    private final ObservableValue<ReconstructionColours> colours;
    private final ObservableValue<ReconstructionColours> shownColours;
    private final ObservableValue<PatchTint> tint;
    private final ObservableValue<String> tintReach;
    private final ArrangementViewModel arrangement;
    private final ObservableValue<PatchTint> strokes;

    public PanesViewModel(
            ObservableValue<@Nullable Excerpt> excerpt,
            ReconstructionViewModel reconstruction,
            DisplayViewModel display,
            ArrangementViewModel arrangement,
            ObservableValue<ColourMap> map,
            ObservableValue<Boolean> dark,
            ObservableValue<PatchTint> strokes) {
        this.strokes = strokes;
        this.arrangement = arrangement;
        this.display = display;
        ObservableValue<ColourChoice> choice = display.choice(map);
        colours = new Combined<>(
                () -> coloursOf(excerpt.getValue(), choice.getValue(), dark.getValue()), excerpt, choice, dark);
        range = colours.map(now -> now.values().range());
        original = new Combined<>(() -> originalOf(excerpt.getValue(), colours.getValue()), excerpt, colours);
        shownColours = new Combined<>(
                () -> fitting(colours.getValue(), reconstruction.shown().getValue()), colours, reconstruction.shown());
        ObservableValue<@Nullable ReconstructionPictures> pictures = new Combined<>(
                () -> ReconstructionPictures.of(
                        reconstruction.shown().getValue(),
                        colours.getValue(),
                        reconstruction.pasted().get()),
                reconstruction.shown(),
                colours,
                reconstruction.pasted());
        rebuilt = new Combined<>(
                () -> {
                    ReconstructionPictures shown = pictures.getValue();
                    if (arrangement.originalInstead().get()) {
                        return original.getValue();
                    }
                    return shown == null ? null : shown.rebuilt();
                },
                pictures,
                original,
                arrangement.originalInstead());
        tint = new Combined<>(
                () -> tintOf(reconstruction.shown().get()), reconstruction.shown(), arrangement.patchErrors());
        tintReach = reconstruction
                .shown()
                .map(shown ->
                        shown.reconstruction().isPatchNormalized() ? TINT_DEVIATIONS + " σ" : TINT_DECIBELS + " dB")
                .orElse(TINT_DECIBELS + " dB");
        difference = pictures.map(ReconstructionPictures::difference);
        soundFrames = excerpt.map(sound -> sound.window().soundFrames()).orElse(0);
        rebuiltMask = reconstruction
                .shown()
                .map(shown -> shown.reconstruction().mask())
                .orElse(PatchMask.nothingHidden(PatchGrid.AUDIOSET));
    }

    /// The levels at the ends of the colour map, the same for original, masked and reconstruction.
    public ObservableValue<ValueRange> range() {
        return range;
    }

    /// The display options shared by all spectrograms.
    DisplayViewModel display() {
        return display;
    }

    /// Maps values of the sound to colours.
    public ObservableValue<ReconstructionColours> colours() {
        return colours;
    }

    /// The colours of the reconstruction, which may be shown without levels.
    ObservableValue<ReconstructionColours> shownColours() {
        return shownColours;
    }

    /// The sound; null while none is open.
    public ObservableValue<@Nullable Picture> original() {
        return original;
    }

    /// The reconstruction; null before the first one.
    public ObservableValue<@Nullable Picture> rebuilt() {
        return rebuilt;
    }

    /// The difference between reconstruction and original, in all patches.
    public ObservableValue<@Nullable Picture> difference() {
        return difference;
    }

    /// The error of each hidden patch, drawn in place of the difference if requested.
    public ObservableValue<PatchTint> tint() {
        return tint;
    }

    /// The error at the bright end of [#tint()], with its unit.
    public ObservableValue<String> tintReach() {
        return tintReach;
    }

    /// What is hidden, drawn over the original while the user paints.
    ObservableValue<PatchTint> strokes() {
        return strokes;
    }

    /// The arrangement of the panes, and what is drawn over them.
    public ArrangementViewModel arrangement() {
        return arrangement;
    }

    /// Frames of the window with sound.
    public ObservableValue<Integer> soundFrames() {
        return soundFrames;
    }

    /// The mask with which [#rebuilt()] was made.
    public ObservableValue<PatchMask> rebuiltMask() {
        return rebuiltMask;
    }

    private PatchTint tintOf(@Nullable ShownReconstruction shown) {
        if (shown == null || !arrangement.patchErrors().get()) {
            return PatchTint.NONE;
        }
        boolean normalized = shown.reconstruction().isPatchNormalized();
        return PatchTint.of(
                shown.reconstruction().patchErrors(),
                normalized ? TINT_DEVIATIONS : TINT_DECIBELS,
                shown.reconstruction().mask().grid());
    }

    private static ReconstructionColours coloursOf(@Nullable Excerpt sound, ColourChoice choice, boolean dark) {
        Normalization normalization = sound == null ? Normalization.AUDIOSET : sound.normalization();
        ValueRange fixed = choice.fixed();
        ValueRange levels = sound != null
                ? choice.levels(sound.window(), normalization)
                : fixed != null ? fixed : LevelRange.DEFAULT;
        return ReconstructionColours.decibels(normalization, levels, choice.map(), DifferenceColours.on(dark));
    }

    private static ReconstructionColours fitting(ReconstructionColours colours, @Nullable ShownReconstruction shown) {
        return shown == null ? colours : colours.fitting(shown.reconstruction());
    }

    private static @Nullable Picture originalOf(@Nullable Excerpt sound, ReconstructionColours colours) {
        return sound == null ? null : Picture.of(sound.window().toArray(), colours.values());
    }
}
