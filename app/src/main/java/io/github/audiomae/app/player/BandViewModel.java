package io.github.audiomae.app.player;

import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.playback.Hearing;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides whether only the frequencies of the selected box are heard.
public final class BandViewModel {
    private final ObservableValue<@Nullable Band> band;
    private final BooleanProperty only = new SimpleBooleanProperty();

    BandViewModel(ObservableValue<@Nullable Selection> selection) {
        band = selection.map(Selection::band);
    }

    /// Whether only the band of a box is heard; without a box everything is.
    public BooleanProperty only() {
        return only;
    }

    /// The band of the selected box; null without a box.
    public ObservableValue<@Nullable Band> band() {
        return band;
    }

    /// What is heard of the recording.
    ObservableValue<Hearing> hearing() {
        return Bindings.createObjectBinding(this::now, band, only);
    }

    private Hearing now() {
        Band kept = band.getValue();
        return kept == null || !only.get()
                ? Hearing.RECORDING
                : Hearing.only(new FrequencyRange(kept.lowHertz(), kept.highHertz()));
    }
}
