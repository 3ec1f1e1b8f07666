package io.github.audiomae.app.spectrogram;

import javafx.scene.paint.Color;

/// Colours of everything drawn on canvases except the sound itself, for the dark and the light theme.
///
/// @param background empty areas
/// @param hidden hidden patches
/// @param hiddenEdge lines between them
/// @param visible patches of a difference that were never hidden
/// @param padding frames after the end of the sound
/// @param hatch stripes over them
/// @param label numbers along axes
/// @param tick marks along axes
/// @param playhead the playback position
/// @param cursor the lines through the pointer
/// @param accent lines that can be dragged
/// @param wave the waveform
/// @param grid borders of patches
/// @param pitch the pitch
/// @param onset marks of onsets
/// @param outline around marks drawn over the sound
/// @param text names beside rows
public record PlotColours(
        Color background,
        Color hidden,
        Color hiddenEdge,
        Color visible,
        Color padding,
        Color hatch,
        Color label,
        Color tick,
        Color playhead,
        Color cursor,
        Color accent,
        Color wave,
        Color grid,
        Color pitch,
        Color onset,
        Color outline,
        Color text) {
    public static final PlotColours DARK = new PlotColours(
            Color.web("#0f1116"),
            Color.web("#3a3e4a"),
            Color.web("#2c303a"),
            Color.web("#22262f"),
            Color.web("#181b22"),
            Color.web("#343945"),
            Color.web("#9aa1b2"),
            Color.web("#3f4553"),
            Color.web("#ffffff"),
            Color.web("#ffffff", 0.42),
            Color.web("#7aa2f7"),
            Color.web("#7f88a3"),
            Color.web("#ffffff", 0.28),
            Color.web("#5ee6ff"),
            Color.web("#9dff8a", 0.85),
            Color.web("#000000", 0.55),
            Color.web("#d5dae6"));

    public static final PlotColours LIGHT = new PlotColours(
            Color.web("#ffffff"),
            Color.web("#c3c8d2"),
            Color.web("#d8dce4"),
            Color.web("#e6e9ef"),
            Color.web("#eef0f4"),
            Color.web("#cdd2dc"),
            Color.web("#5b6375"),
            Color.web("#b4bac8"),
            Color.web("#ffffff"),
            Color.web("#ffffff", 0.55),
            Color.web("#2f5fd0"),
            Color.web("#8a93a8"),
            Color.web("#ffffff", 0.34),
            Color.web("#5ee6ff"),
            Color.web("#9dff8a", 0.85),
            Color.web("#000000", 0.55),
            Color.web("#2a3140"));

    /// The colours for a theme.
    public static PlotColours of(boolean dark) {
        return dark ? DARK : LIGHT;
    }
}
