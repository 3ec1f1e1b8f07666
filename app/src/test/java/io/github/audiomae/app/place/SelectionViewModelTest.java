package io.github.audiomae.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioInfo;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionViewModelTest {
    private final ObjectProperty<@Nullable Recording> recording = new SimpleObjectProperty<>(recording("pond.wav", 10));
    private final SelectionViewModel selection = new SelectionViewModel(recording);

    @Test
    void spanIsTheSameFromEitherEnd() {
        selection.between(3, 1.5);

        assertThat(selection.span().get()).isEqualTo(new TimeSpan(1.5, 3));
    }

    @Test
    void spanEndsWhereTheRecordingEnds() {
        selection.between(-2, 40);

        assertThat(selection.span().get()).isEqualTo(new TimeSpan(0, 10));
    }

    @Test
    void spanAsShortAsAClickClearsTheSelection() {
        selection.between(1, 3);
        selection.between(4, 4.019);

        assertThat(selection.span().get()).isNull();
    }

    @Test
    void nothingCanBeSelectedWithoutARecording() {
        recording.set(null);
        selection.between(1, 3);

        assertThat(selection.span().get()).isNull();
    }

    @Test
    void anotherRecordingClearsTheSelectionAndABetterKnownLengthDoesNot() {
        selection.between(1, 3);

        recording.set(recording("pond.wav", 10.5));
        assertThat(selection.span().get()).isEqualTo(new TimeSpan(1, 3));

        recording.set(recording("lake.wav", 10.5));
        assertThat(selection.span().get()).isNull();
    }

    private static Recording recording(String name, double seconds) {
        AudioInfo info = new AudioInfo(
                "wav", "pcm_s16le", 16_000, 1, OptionalInt.of(16), OptionalDouble.empty(), OptionalDouble.empty());
        return new Recording(Path.of(name), info, seconds);
    }
}
