package io.github.audiomae.checkpoint;

import io.github.audiomae.run.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A moving average that lies beside the trained weights in one table, told apart by the first part of its names:
/// `model.…` and `ema.…`.
final class NamedAverages {
    private NamedAverages() {}

    /// The tensors of one kind, if the names tell two kinds apart; else the table itself.
    ///
    /// @param asked which to take where there are both; if empty, the trained ones
    static TensorTable chosen(TensorTable table, Optional<TrainedWeights> asked) {
        Optional<String> averaged = table.tensors().keySet().stream()
                .map(NamedAverages::firstPart)
                .filter(TorchState.EMA_KEYS::contains)
                .findFirst();
        if (averaged.isEmpty() || table.weights().size() > 1) {
            return table;
        }
        SequencedMap<String, String> average = new LinkedHashMap<>();
        SequencedMap<String, String> trained = new LinkedHashMap<>();
        for (String name : table.tensors().keySet()) {
            (firstPart(name).equals(averaged.get()) ? average : trained).put(name, name);
        }
        if (trained.isEmpty()) {
            return new SelectedTensors(
                    table, average, List.of(onlyAverage(averaged.get())), Set.of(TrainedWeights.EMA));
        }
        TrainedWeights taken = asked.orElse(TrainedWeights.MODEL);
        return new SelectedTensors(
                table,
                taken == TrainedWeights.EMA ? average : trained,
                List.of(taken.taken(Complaint.quote(averaged.get()))),
                Set.of(TrainedWeights.values()));
    }

    /// Says that a file holds only averaged weights.
    ///
    /// @param place where they are in the file
    static Sentence onlyAverage(String place) {
        return Sentence.of("checkpoint.weights.only-ema", Complaint.quote(place));
    }

    private static String firstPart(String name) {
        int end = name.indexOf('.');
        return end < 0 ? "" : name.substring(0, end);
    }
}
