package io.github.audiomae.measure;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The measures of a box as text for a spreadsheet: a line of names, as Raven's tables have them, and a line of values,
/// both separated by tabs. Numbers have a point as decimal separator.
public final class BoxTable {
    private BoxTable() {}

    /// Both lines, each ended.
    ///
    /// @param span the time of the box
    /// @param band its frequencies
    /// @param start when the recording began; empty if that is not known
    public static String of(TimeSpan span, FrequencyRange band, BoxMeasures measures, Optional<RecordingStart> start) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Begin Time (s)", number(span.startSeconds(), 6));
        cells.put("End Time (s)", number(span.endSeconds(), 6));
        cells.put("Low Freq (Hz)", number(band.lowHz(), 1));
        cells.put("High Freq (Hz)", number(band.highHz(), 1));
        start.ifPresent(began -> cells.put("Begin Date Time", began.raven(span.startSeconds())));
        cells.put("Delta Time (s)", number(measures.deltaSeconds(), 6));
        cells.put("Delta Freq (Hz)", number(measures.deltaHz(), 1));
        cells.put("Peak Freq (Hz)", number(measures.peakHz(), 1));
        cells.put("Center Freq (Hz)", number(measures.centreHz(), 1));
        cells.put("BW 90% (Hz)", number(measures.bandwidth90Hz(), 1));
        cells.put("Energy (dB)", number(measures.energyDecibels(), 2));
        cells.put("RMS Amp (dB)", number(measures.rmsDecibels(), 2));
        cells.put("Peak Amp (dB)", number(measures.peakDecibels(), 2));
        return String.join("\t", cells.keySet()) + "\n" + String.join("\t", cells.values()) + "\n";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
