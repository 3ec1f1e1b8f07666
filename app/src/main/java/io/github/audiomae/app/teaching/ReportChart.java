package io.github.audiomae.app.teaching;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.head.HeadReport;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// A chart of the report of a head; empty while there is none.
abstract class ReportChart extends CanvasPane {
    private final ObservableValue<@Nullable HeadReport> report;
    private final ObservableValue<Boolean> dark;

    ReportChart(String id, ObservableValue<@Nullable HeadReport> report, ObservableValue<Boolean> dark) {
        this.report = report;
        this.dark = dark;
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinWidth(0);
        redrawOn(report, dark);
    }

    /// The shown report; null for none.
    final @Nullable HeadReport report() {
        return report.getValue();
    }

    final boolean isDark() {
        return dark.getValue();
    }

    @Override
    protected final void draw(GraphicsContext g, double width, double height) {
        HeadReport now = report();
        if (now != null) {
            draw(g, now, PlotColours.of(isDark()), width, height);
        }
    }

    /// Draws a report on an empty canvas.
    abstract void draw(GraphicsContext g, HeadReport now, PlotColours colours, double width, double height);
}
