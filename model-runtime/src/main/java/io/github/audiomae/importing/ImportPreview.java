package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.model.Capability;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a file was found to hold, before anything is written.
///
/// @param request the import that was asked about
/// @param family its family, such as `audio-mae`
/// @param found what was found, such as "ViT-B encoder, 16-block local decoder, 137.0 M parameters"
/// @param window length, sample rate and patches of its windows
/// @param can what the model will be able to do
/// @param remarks how the file was read: which weights were taken, what was removed from all tensor names
/// @param weights the kinds of weights in the file, one or both
/// @param name suggested for the model
/// @param licence what may be done with the weights, as far as the file says or is known of its family
/// @param labels the names of the classes in the order of the outputs; empty without classes
/// @param numbered whether the model has classes without names, which would be numbered
public record ImportPreview(
        ImportRequest request,
        String family,
        Sentence found,
        Sentence window,
        Set<Capability> can,
        List<Sentence> remarks,
        Set<TrainedWeights> weights,
        String name,
        Sentence licence,
        List<String> labels,
        boolean numbered) {
    public ImportPreview {
        remarks = List.copyOf(remarks);
        can = can.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(can));
        weights = Set.copyOf(weights);
        labels = List.copyOf(labels);
    }

    /// The checkpoint or model folder.
    public Path file() {
        return request.checkpoint();
    }
}
