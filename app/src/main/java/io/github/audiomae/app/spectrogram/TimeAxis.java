package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.LogMelSpectrogram;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// The time axis below the panes, counted from the start of the recording.
public final class TimeAxis extends TimeRuler {
    private final CursorViewModel cursor;
    private final DoubleProperty startSeconds = new SimpleDoubleProperty();

    /// @param cursor the visible part of the window
    /// @param locale the locale for numbers
    public TimeAxis(CursorViewModel cursor, Locale locale) {
        super(locale);
        this.cursor = cursor;
        cursor.viewport().subscribe(shown -> follow());
        startSeconds.subscribe(start -> follow());
        marked().bind(cursor.marked());
        clock().bind(cursor.clock());
    }

    /// Start of the window in the recording, in seconds.
    public DoubleProperty startSeconds() {
        return startSeconds;
    }

    private void follow() {
        Viewport shown = cursor.viewport().get();
        fromSeconds().set(startSeconds.get() + shown.from() * LogMelSpectrogram.HOP_SECONDS);
        toSeconds().set(startSeconds.get() + shown.to() * LogMelSpectrogram.HOP_SECONDS);
    }
}
