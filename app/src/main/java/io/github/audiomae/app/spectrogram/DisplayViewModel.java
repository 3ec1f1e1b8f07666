package io.github.audiomae.app.spectrogram;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.plot.ValueRange;
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
    private final Map<LevelScale, ObjectProperty<@Nullable ValueRange>> fixed = new EnumMap<>(LevelScale.class);

    public DisplayViewModel() {
        for (LevelScale scale : LevelScale.values()) {
            fixed.put(scale, new SimpleObjectProperty<>());
        }
    }

    /// Whether the borders of patches are drawn.
    public BooleanProperty patchGrid() {
        return patchGrid;
    }

    /// The colour range that the user has fixed, for each scale of levels; null to follow the sound.
    public ObjectProperty<@Nullable ValueRange> fixedRange(LevelScale scale) {
        return Objects.requireNonNull(fixed.get(scale));
    }

    /// The colour range that the user has fixed for the spectrograms that the model sees.
    public ObservableValue<ColourChoice> choice(ObservableValue<ColourMap> map) {
        ObjectProperty<@Nullable ValueRange> levels = fixedRange(LevelScale.MEL);
        return Bindings.createObjectBinding(() -> new ColourChoice(map.getValue(), levels.get()), map, levels);
    }
}
