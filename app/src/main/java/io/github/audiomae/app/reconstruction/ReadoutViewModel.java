package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.ClockViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ValueScale;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The values under the cursor, in one line.
public final class ReadoutViewModel {
    private final Messages messages;
    private final ClockViewModel clock;
    private final ObservableValue<@Nullable SpectrogramPoint> point;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final ObservableValue<PatchMask> mask;
    private final ObservableValue<@Nullable ShownReconstruction> shown;
    private final ObservableValue<String> text;

    public ReadoutViewModel(
            Messages messages,
            ClockViewModel clock,
            ObservableValue<@Nullable SpectrogramPoint> point,
            ObservableValue<@Nullable Excerpt> excerpt,
            ObservableValue<PatchMask> mask,
            ObservableValue<@Nullable ShownReconstruction> shown) {
        this.messages = messages;
        this.clock = clock;
        this.point = point;
        this.excerpt = excerpt;
        this.mask = mask;
        this.shown = shown;
        text = new Combined<>(this::describe, point, excerpt, mask, shown, clock.shown());
    }

    /// Time, frequency, mel bin, patch and levels; a hint while the cursor is outside.
    public ObservableValue<String> text() {
        return text;
    }

    private String describe() {
        SpectrogramPoint at = point.getValue();
        Excerpt sound = excerpt.getValue();
        PatchMask hidden = mask.getValue();
        ShownReconstruction made = shown.getValue();
        if (at == null || sound == null) {
            return messages.text("readout.hint");
        }
        String where = messages.text(
                "readout.place",
                clock.text(sound.startSeconds() + at.seconds(), messages),
                frequency(at.hertz()),
                at.melBin(),
                at.timeIndex(),
                at.frequencyIndex());
        if (at.frame() >= sound.window().soundFrames()) {
            return messages.text("readout.padding", where);
        }
        String state = messages.text(hidden.isKept(at.patch()) ? "readout.visible" : "readout.hidden");
        ValueScale scale = ValueScale.decibels(sound.normalization());
        String level = messages.number(scale.shown(sound.window().at(at.frame(), at.melBin())), 1);
        if (made == null
                || !made.excerpt().equals(sound)
                || made.reconstruction().isPatchNormalized()) {
            return messages.text("readout.level", where, state, level);
        }
        String after = messages.number(scale.shown(made.pastedAt(at)), 1);
        return messages.text("readout.levels", where, state, level, after);
    }

    private String frequency(double hertz) {
        return hertz < 1000
                ? messages.text("unit.hertz", messages.number(hertz, 0))
                : messages.text("unit.kilohertz", messages.number(hertz / 1000, 2));
    }
}
