package io.github.audiomae.evaluation;

import java.nio.file.Path;
import java.util.List;

/// One recording of a labelled corpus.
///
/// @param file the sound
/// @param label its main label; an empty string if it has none
/// @param labels all its labels, the main one included
/// @param split `train`, `validation` or `test`
/// @param source the collection it comes from
public record LabelledClip(Path file, String label, List<String> labels, String split, String source) {
    public LabelledClip {
        labels = List.copyOf(labels);
    }
}
