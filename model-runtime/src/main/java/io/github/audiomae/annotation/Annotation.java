package io.github.audiomae.annotation;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named span, or box (time × frequency), of a recording.
///
/// @param id unique in its recording, ≥ 1
/// @param span its time
/// @param band its frequencies; empty for a span, which has all
/// @param name what it is; may be empty
/// @param layer the name of its [Layer]
/// @param cells the rows of the table from which it was read, by column; what this program does not use is kept here.
///     Usually one row; Raven writes one per view
public record Annotation(
        long id,
        TimeSpan span,
        Optional<FrequencyRange> band,
        String name,
        String layer,
        List<Map<String, String>> cells) {
    public Annotation {
        cells = List.copyOf(cells);
    }

    /// One that was not read from a table.
    public static Annotation made(long id, TimeSpan span, Optional<FrequencyRange> band, String name, String layer) {
        return new Annotation(id, span, band, name, layer, List.of());
    }

    Annotation numbered(long other) {
        return new Annotation(other, span, band, name, layer, cells);
    }

    Annotation in(TimeSpan other) {
        return new Annotation(id, other, band, name, layer, cells);
    }

    Annotation in(Optional<FrequencyRange> other) {
        return new Annotation(id, span, other, name, layer, cells);
    }

    Annotation named(String other) {
        return new Annotation(id, span, band, other, layer, cells);
    }

    Annotation on(String otherLayer) {
        return new Annotation(id, span, band, name, otherLayer, cells);
    }

    /// Whether it has a point or more in common with a box.
    ///
    /// @param frequencies empty for all
    public boolean meets(TimeSpan time, Optional<FrequencyRange> frequencies) {
        return span.startSeconds() <= time.endSeconds()
                && time.startSeconds() <= span.endSeconds()
                && (band.isEmpty() || frequencies.isEmpty() || band.get().meets(frequencies.get()));
    }
}
