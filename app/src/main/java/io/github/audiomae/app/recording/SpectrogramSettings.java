package io.github.audiomae.app.recording;

import io.github.audiomae.pyramid.FourierWindow;
import io.github.audiomae.pyramid.FullBand;
import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.SpectrogramForm;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the spectrogram of a recording is made: its scale, and the Fourier transform of the scales at the recording's
/// own rate.
final class SpectrogramSettings {
    /// Sizes of the transform, in samples.
    static final List<Integer> FFT_SIZES = IntStream.iterate(
                    FullBand.LEAST_FFT, size -> size <= FullBand.MOST_FFT, size -> 2 * size)
            .boxed()
            .toList();

    /// Most overlap of neighbouring transforms, in percent.
    static final List<Integer> OVERLAPS = List.of(0, 50, 75, 88, 94);

    private static final int USUAL_FFT = 1024;

    private final ObjectProperty<RecordingScale> scale = new SimpleObjectProperty<>(RecordingScale.MODEL);
    private final ObjectProperty<Integer> fftSize = new SimpleObjectProperty<>(USUAL_FFT);
    private final ObjectProperty<FourierWindow> window = new SimpleObjectProperty<>(FourierWindow.HANN);
    private final ObjectProperty<Integer> overlap = new SimpleObjectProperty<>(OVERLAPS.getLast());
    private final BooleanProperty whitened = new SimpleBooleanProperty();
    private final BooleanProperty stacked = new SimpleBooleanProperty();
    private final BooleanProperty notes = new SimpleBooleanProperty();

    /// What is shown, on which axis.
    ObjectProperty<RecordingScale> scale() {
        return scale;
    }

    /// Size of the transform, one of [#FFT_SIZES].
    ObjectProperty<Integer> fftSize() {
        return fftSize;
    }

    /// Window of the transform.
    ObjectProperty<FourierWindow> window() {
        return window;
    }

    /// Most overlap of neighbouring transforms, one of [#OVERLAPS].
    ObjectProperty<Integer> overlap() {
        return overlap;
    }

    /// Whether the median of each frequency over the visible time is subtracted.
    BooleanProperty whitened() {
        return whitened;
    }

    /// Whether the first two channels are shown one above the other, if there are as many.
    BooleanProperty stacked() {
        return stacked;
    }

    /// Whether names of notes are shown beside frequencies.
    BooleanProperty notes() {
        return notes;
    }

    /// Whether the Fourier transform has any effect.
    boolean isFourier() {
        return scale.get() != RecordingScale.MODEL;
    }

    /// The next larger or (−1) smaller transform; after the last one, the first.
    void stepFft(int direction) {
        fftSize.set(FFT_SIZES.get(Math.floorMod(FFT_SIZES.indexOf(fftSize.get()) + direction, FFT_SIZES.size())));
    }

    /// The next scale; after the last one, the first.
    void stepScale() {
        RecordingScale[] scales = RecordingScale.values();
        scale.set(scales[(scale.get().ordinal() + 1) % scales.length]);
    }

    /// The spectrogram of a recording.
    ///
    /// @param sampleRateHz of the recording
    SpectrogramForm form(int sampleRateHz) {
        return isFourier() ? new FullBand(sampleRateHz, fftSize.get(), window.get()) : ModelForm.SHOWN;
    }

    /// The finest resolution of tiles.
    int finest() {
        return isFourier() ? FullBand.resolution(overlap.get()) : 0;
    }
}
