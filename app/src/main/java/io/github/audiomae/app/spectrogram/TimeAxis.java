package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.LogMelSpectrogram;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Time below the panes, counted from the start of the recording.
public final class TimeAxis extends TimeRuler {
    private final CursorViewModel cursor;
    private final DoubleProperty startSeconds = new SimpleDoubleProperty();

    /// @param cursor says which part of the window is shown
    /// @param locale of the numbers
    public TimeAxis(CursorViewModel cursor, Locale locale) {
        super(locale);
        this.cursor = cursor;
        cursor.viewport().subscribe(shown -> follow());
        startSeconds.subscribe(start -> follow());
    }

    /// Where the window begins in the recording.
    public DoubleProperty startSeconds() {
        return startSeconds;
    }

    private void follow() {
        Viewport shown = cursor.viewport().get();
        fromSeconds().set(startSeconds.get() + shown.from() * LogMelSpectrogram.HOP_SECONDS);
        toSeconds().set(startSeconds.get() + shown.to() * LogMelSpectrogram.HOP_SECONDS);
    }
}
