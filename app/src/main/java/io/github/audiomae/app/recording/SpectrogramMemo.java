package io.github.audiomae.app.recording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.LevelScale;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.FourierWindow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How spectrograms are made and coloured, as saved in a session.
///
/// @param fft size of the transform
/// @param window the word of a [FourierWindow]
/// @param overlap most overlap of neighbouring transforms, in percent
/// @param whitened whether the background is subtracted
/// @param notes whether names of notes are shown
/// @param stacked whether two channels are shown
/// @param ranges the colour ranges that the user has fixed, by the word of a [LevelScale]
@JsonIgnoreProperties(ignoreUnknown = true)
record SpectrogramMemo(
        int fft,
        @Nullable String window,
        int overlap,
        boolean whitened,
        boolean notes,
        boolean stacked,
        @Nullable Map<String, Range> ranges) {
    /// A colour range, in dB.
    record Range(double low, double high) {}

    static SpectrogramMemo of(SpectrogramSettings settings, DisplayViewModel display) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (LevelScale scale : LevelScale.values()) {
            ValueRange fixed = display.fixedRange(scale).get();
            if (fixed != null) {
                ranges.put(EnumWord.of(scale), new Range(fixed.low(), fixed.high()));
            }
        }
        return new SpectrogramMemo(
                settings.fftSize().get(),
                EnumWord.of(settings.window().get()),
                settings.overlap().get(),
                settings.whitened().get(),
                settings.notes().get(),
                settings.stacked().get(),
                ranges);
    }

    void restore(SpectrogramSettings settings, DisplayViewModel display) {
        if (SpectrogramSettings.FFT_SIZES.contains(fft)) {
            settings.fftSize().set(fft);
        }
        EnumWord.find(FourierWindow.class, window).ifPresent(settings.window()::set);
        if (SpectrogramSettings.OVERLAPS.contains(overlap)) {
            settings.overlap().set(overlap);
        }
        settings.whitened().set(whitened);
        settings.notes().set(notes);
        settings.stacked().set(stacked);
        Map<String, Range> fixed = ranges == null ? Map.of() : ranges;
        fixed.forEach((word, range) -> EnumWord.find(LevelScale.class, word)
                .filter(scale -> range.high() > range.low())
                .ifPresent(scale -> display.fixedRange(scale).set(new ValueRange(range.low(), range.high()))));
    }
}
