package io.github.audiomae.app.spectrogram;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.SpectrogramKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// How spectrograms are shown in all views: the levels at the ends of the colour map, and the patch grid.
public final class DisplayViewModel {
    private final BooleanProperty patchGrid = new SimpleBooleanProperty();
    private final Map<SpectrogramKind, ObjectProperty<@Nullable ValueRange>> fixed =
            new EnumMap<>(SpectrogramKind.class);

    public DisplayViewModel() {
        for (SpectrogramKind kind : SpectrogramKind.values()) {
            fixed.put(kind, new SimpleObjectProperty<>());
        }
    }

    /// Whether the borders of patches are drawn.
    public BooleanProperty patchGrid() {
        return patchGrid;
    }

    /// The colour range that the user has fixed, per kind, because their decibels differ; null to follow the sound.
    public ObjectProperty<@Nullable ValueRange> fixedRange(SpectrogramKind kind) {
        return Objects.requireNonNull(fixed.get(kind));
    }

    /// The colour range that the user has fixed for the spectrograms that the model sees.
    public ObservableValue<ColourChoice> choice(ObservableValue<ColourMap> map) {
        ObjectProperty<@Nullable ValueRange> levels = fixedRange(SpectrogramKind.MEL);
        return Bindings.createObjectBinding(() -> new ColourChoice(map.getValue(), levels.get()), map, levels);
    }
}
