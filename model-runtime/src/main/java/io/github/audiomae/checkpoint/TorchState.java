package io.github.audiomae.checkpoint;

import io.github.audiomae.checkpoint.PickleValue.Constant;
import io.github.audiomae.checkpoint.PickleValue.Dictionary;
import io.github.audiomae.checkpoint.PickleValue.Global;
import io.github.audiomae.checkpoint.PickleValue.Namespace;
import io.github.audiomae.checkpoint.PickleValue.Opaque;
import io.github.audiomae.checkpoint.PickleValue.Real;
import io.github.audiomae.checkpoint.PickleValue.Tensor;
import io.github.audiomae.checkpoint.PickleValue.Text;
import io.github.audiomae.checkpoint.PickleValue.Whole;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of a checkpoint's top object that are used: the model's tensors by name, and the scalars of its training
/// arguments.
///
/// The official files hold the tensors under `model` and an `argparse.Namespace` under `args` (AudioMAE
/// `util/misc.py`, `save_model`); other trainers write `state_dict` or `model_state_dict`, or the tensors themselves
/// as the top level. A moving average of the weights lies beside them, under one of [#EMA_KEYS].
///
/// @param weights the kinds of weights that the file holds; `tensors` are of one kind
/// @param remarks says which were taken, unless the file holds nothing but trained weights
record TorchState(
        SequencedMap<String, Tensor> tensors,
        Map<String, Object> arguments,
        Set<TrainedWeights> weights,
        List<Sentence> remarks) {
    /// Names under which trainers keep the moving average: timm (`state_dict_ema`), DeiT (`model_ema`), and others.
    static final List<String> EMA_KEYS =
            List.of("state_dict_ema", "model_ema", "ema", "ema_state_dict", "model_ema_state_dict", "ema_model");

    private static final List<String> MODEL_KEYS = List.of("model", "state_dict", "model_state_dict", "module");
    private static final int DEEPEST = 4;
    private static final int MOST_TENSORS = 100_000;
    private static final int LONGEST_ARGUMENT = 10_000;

    /// @param asked which weights to take where there are both; if empty, the trained ones
    /// @throws ProblemException if none of these places holds tensors; the sentence says what is there instead
    static TorchState of(PickleValue top, Optional<TrainedWeights> asked, Complaint complaint) {
        if (!(top instanceof Dictionary dictionary)) {
            throw complaint.refused(Sentence.of("checkpoint.holds", describe(top)));
        }
        Optional<Place> average = within(dictionary, EMA_KEYS, 0);
        Optional<Place> trained = within(dictionary, MODEL_KEYS, 0)
                .or(() -> Optional.of(new Place("", dictionary)).filter(Place::holdsTensors));
        if (average.isEmpty()) {
            return of(
                    trained.orElseThrow(() -> nothing(dictionary, complaint)),
                    dictionary,
                    Set.of(TrainedWeights.MODEL),
                    List.of(),
                    complaint);
        }
        String place = average.get().key();
        if (trained.isEmpty()) {
            Sentence remark = NamedAverages.onlyAverage(place);
            return of(average.get(), dictionary, Set.of(TrainedWeights.EMA), List.of(remark), complaint);
        }
        TrainedWeights taken = asked.orElse(TrainedWeights.MODEL);
        return of(
                taken == TrainedWeights.EMA ? average.get() : trained.get(),
                dictionary,
                Set.of(TrainedWeights.values()),
                List.of(taken.taken(Complaint.quote(place))),
                complaint);
    }

    private static TorchState of(
            Place taken, Dictionary top, Set<TrainedWeights> weights, List<Sentence> remarks, Complaint complaint) {
        SequencedMap<String, Tensor> tensors = tensorsOf(taken.dictionary());
        if (tensors.size() > MOST_TENSORS) {
            throw complaint.refused(Sentence.of("checkpoint.holds.many", MOST_TENSORS));
        }
        return new TorchState(tensors, argumentsOf(top.byName().get("args")), weights, remarks);
    }

    /// A dictionary with tensors.
    ///
    /// @param key its key in the top object; empty for the top object itself
    private record Place(String key, Dictionary dictionary) {
        boolean holdsTensors() {
            return !tensorsOf(dictionary).isEmpty();
        }
    }

    /// The first dictionary with tensors under one of the keys, or further inside under a key of a model.
    private static Optional<Place> within(Dictionary outer, List<String> keys, int depth) {
        for (String key : keys) {
            if (outer.byName().get(key) instanceof Dictionary inner) {
                Place place = new Place(key, inner);
                if (place.holdsTensors()) {
                    return Optional.of(place);
                }
                Optional<Place> further = depth < DEEPEST ? within(inner, MODEL_KEYS, depth + 1) : Optional.empty();
                if (further.isPresent()) {
                    return Optional.of(new Place(key, further.get().dictionary()));
                }
            }
        }
        return Optional.empty();
    }

    private static ProblemException nothing(Dictionary top, Complaint complaint) {
        for (String key : Stream.concat(MODEL_KEYS.stream(), EMA_KEYS.stream()).toList()) {
            PickleValue value = top.byName().get(key);
            if (value instanceof Opaque || value instanceof Global) {
                return complaint.refused(Sentence.of("checkpoint.holds.under", describe(value), key));
            }
        }
        return complaint.refused(Sentence.of("checkpoint.holds.none"));
    }

    private static SequencedMap<String, Tensor> tensorsOf(Dictionary model) {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        model.byName().forEach((name, value) -> {
            if (value instanceof Tensor tensor) {
                tensors.put(name, tensor);
            }
        });
        return tensors;
    }

    private static Map<String, Object> argumentsOf(@Nullable PickleValue value) {
        Dictionary attributes = value instanceof Namespace namespace
                ? namespace.attributes()
                : value instanceof Dictionary dictionary ? dictionary : new Dictionary();
        Map<String, Object> arguments = new LinkedHashMap<>();
        attributes.byName().forEach((name, attribute) -> {
            switch (attribute) {
                case Whole(long number) -> arguments.put(name, number);
                case Real(double number) -> arguments.put(name, number);
                case Text(String text) when text.length() <= LONGEST_ARGUMENT -> arguments.put(name, text);
                case Constant constant when constant != Constant.NONE -> arguments.put(name, constant == Constant.TRUE);
                default -> {}
            }
        });
        return Collections.unmodifiableMap(arguments);
    }

    private static Sentence describe(PickleValue value) {
        return switch (value) {
            case Opaque opaque -> Sentence.of("checkpoint.holds.object", Complaint.quote(opaque.what()));
            case Global global -> Sentence.of("checkpoint.holds.name", Complaint.quote(global.path()));
            case Tensor tensor -> Sentence.of("checkpoint.holds.tensor");
            default -> Sentence.of("checkpoint.holds.value");
        };
    }
}
