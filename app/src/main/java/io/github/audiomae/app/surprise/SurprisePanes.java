package io.github.audiomae.app.surprise;

import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.ColourLegend;
import io.github.audiomae.app.reconstruction.ExtraPane;
import io.github.audiomae.app.reconstruction.PanesViewModel;
import io.github.audiomae.app.reconstruction.TintLegend;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.Picture;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.plot.ColourScale;
import io.github.audiomae.plot.ReconstructionColours;
import io.github.audiomae.plot.ValueRange;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The panes for what is expected: the mean reconstruction, its spread, and the surprise of each patch.
final class SurprisePanes {
    static final String EXPECTED = "expected";
    static final String SPREAD = "spread";
    static final String SURPRISE = "surprise";
    static final List<String> ALL = List.of(EXPECTED, SPREAD, SURPRISE);

    /// The spread at the bright end of the colours, in decibels.
    private static final double MOST_SPREAD = 15;

    /// The surprise at the bright end of the colours, in spreads.
    private static final int MOST_SURPRISE = 8;

    private final ObservableValue<@Nullable Expected> expected;
    private final ReadOnlyBooleanProperty busy;
    private final ObservableValue<ReconstructionColours> colours;
    private final ObservableValue<@Nullable Picture> original;
    private final Messages messages;

    /// @param busy whether it is being computed
    /// @param panes have the colours, and the picture beneath the patches
    SurprisePanes(
            ObservableValue<@Nullable Expected> expected,
            ReadOnlyBooleanProperty busy,
            PanesViewModel panes,
            Messages messages) {
        this.expected = expected;
        this.busy = busy;
        colours = panes.colours();
        original = panes.original();
        this.messages = messages;
    }

    void offerTo(ArrangementViewModel panes) {
        ObservableValue<PatchTint> none = new SimpleObjectProperty<>(PatchTint.NONE);
        panes.offer(new ExtraPane(
                EXPECTED,
                messages.text("surprise.expected"),
                about("surprise.expected.about"),
                picture(false),
                none,
                () -> ColourLegend.of(colours.map(ReconstructionColours::values))));
        panes.offer(new ExtraPane(
                SPREAD,
                messages.text("surprise.spread"),
                about("surprise.spread.about"),
                picture(true),
                none,
                () -> ColourLegend.of(colours.map(SurprisePanes::spreads))));
        panes.offer(new ExtraPane(
                SURPRISE,
                messages.text("surprise.surprise"),
                about("surprise.surprise.about"),
                Bindings.createObjectBinding(
                        () -> expected.getValue() == null ? null : original.getValue(), expected, original),
                expected.map(SurprisePanes::tint).orElse(PatchTint.NONE),
                () -> new TintLegend(
                        new SimpleStringProperty("0"),
                        new SimpleStringProperty(messages.text("surprise.legend", MOST_SURPRISE)))));
    }

    private ObservableValue<String> about(String key) {
        return Bindings.createStringBinding(
                () -> {
                    Expected now = expected.getValue();
                    if (now == null) {
                        return messages.text(busy.get() ? "surprise.busy" : "surprise.none");
                    }
                    return messages.text(
                            key, now.masks().hiddenTimes(), now.masks().count());
                },
                expected,
                busy);
    }

    private ObservableValue<@Nullable Picture> picture(boolean spread) {
        return Bindings.createObjectBinding(
                () -> {
                    Expected now = expected.getValue();
                    if (now == null) {
                        return null;
                    }
                    return spread
                            ? Picture.of(now.expectation().spread(), spreads(colours.getValue()))
                            : Picture.of(
                                    now.expectation().mean(), colours.getValue().values());
                },
                expected,
                colours);
    }

    /// Decibels from none, in the colours of the other panes.
    private static ColourScale spreads(ReconstructionColours colours) {
        return new ColourScale(
                colours.values().scale().ofDifferences(),
                new ValueRange(0, MOST_SPREAD),
                colours.values().ramp());
    }

    private static PatchTint tint(Expected now) {
        PatchGrid grid = now.expectation().grid();
        float[] values = now.expectation().surprises();
        int sound = grid.soundSteps(now.expectation().window().soundFrames());
        for (int patch = 0; patch < values.length; patch++) {
            if (grid.timeIndex(patch) >= sound) {
                values[patch] = Float.NaN;
            }
        }
        return PatchTint.of(values, MOST_SURPRISE, grid);
    }
}
