package io.github.audiomae.app.recording;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.ClockViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.WindowForm;
import io.github.audiomae.plot.NoteName;
import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.SpectrogramForm;
import io.github.audiomae.pyramid.Tile;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The values under the pointer, in one line.
final class RecordingReadout {
    private final Messages messages;
    private final RecordingViewModel model;
    private final PictureViewModel picture;
    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<Number> windowStart;
    private final ObservableValue<WindowForm> form;
    private final ClockViewModel clock;
    private final ObservableValue<String> text;

    RecordingReadout(
            Messages messages, RecordingViewModel model, PictureViewModel picture, WorkspaceViewModel workspace) {
        this.messages = messages;
        this.model = model;
        this.picture = picture;
        recording = workspace.recording();
        windowStart = workspace.startSeconds();
        form = workspace.form();
        clock = workspace.clock();
        text = Bindings.createStringBinding(
                this::describe,
                model.point(),
                recording,
                windowStart,
                form,
                clock.shown(),
                model.view(),
                model.form(),
                model.settings().notes(),
                picture.range(),
                picture.feed().revision());
    }

    /// Time, frequency, mel bin, patch and level; a hint while the pointer is elsewhere.
    public ObservableValue<String> text() {
        return text;
    }

    private String describe() {
        RecordingPoint at = model.point().get();
        Recording sound = recording.getValue();
        if (at == null || sound == null) {
            return messages.text("recording.readout.hint");
        }
        double hertz = at.hertz();
        int melBin = (int) Math.clamp(MelAxis.SHOWN.position(hertz), 0, LogMelSpectrogram.MEL_BINS - 1.0);
        boolean isMel = model.form().getValue() == ModelForm.SHOWN;
        String place = messages.text(
                isMel ? "recording.readout.place" : "recording.readout.place.linear",
                clock.text(at.seconds(), messages),
                frequency(hertz) + note(hertz),
                melBin);
        if (at.seconds() >= sound.seconds()) {
            return messages.text("readout.padding", place);
        }
        return place + patch(at.seconds(), hertz) + level(at);
    }

    private String patch(double seconds, double hertz) {
        double start = windowStart.getValue().doubleValue();
        int frame = (int) Math.floor((seconds - start) / LogMelSpectrogram.HOP_SECONDS);
        WindowForm windows = form.getValue();
        int bin = (int) windows.preprocessing().axis().position(hertz);
        if (frame < 0 || frame >= windows.frames() || bin >= LogMelSpectrogram.MEL_BINS) {
            return "";
        }
        PatchGrid grid = windows.grid();
        int patch = grid.patchAt(frame, Math.max(0, bin));
        return messages.text("recording.readout.patch", grid.timeIndex(patch), grid.frequencyIndex(patch));
    }

    private String level(RecordingPoint at) {
        TileRange range = picture.tileRange();
        SpectrogramForm form = range.form();
        long frame = (long) (at.seconds() / form.hopSeconds());
        Optional<Tile> tile = picture.feed().tile(range.key((frame >> range.resolution()) / Tile.COLUMNS));
        int column = (int) ((frame >> range.resolution()) % Tile.COLUMNS);
        if (tile.isEmpty() || column >= tile.get().columns()) {
            return "";
        }
        int row = (int) Math.clamp(form.row(at.hertz()), 0, form.rows() - 1.0);
        String decibels = messages.number(tile.get().decibels(column, row), 1);
        double seconds = range.columnSeconds();
        if (range.resolution() <= form.denseResolution()) {
            return messages.text("recording.readout.level", decibels);
        }
        String length = seconds < 1
                ? messages.text("unit.milliseconds", messages.number(1000 * seconds, 0))
                : messages.text("unit.seconds", messages.number(seconds, 1));
        return messages.text(
                tile.get().isExact() ? "recording.readout.loudest" : "recording.readout.sketch", decibels, length);
    }

    private String note(double hertz) {
        return model.settings().notes().get() && hertz > 0 ? " (" + NoteName.of(hertz) + ")" : "";
    }

    private String frequency(double hertz) {
        return hertz < 1000
                ? messages.text("unit.hertz", messages.number(hertz, 0))
                : messages.text("unit.kilohertz", messages.number(hertz / 1000, 2));
    }
}
