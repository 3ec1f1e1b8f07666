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
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The two parts of a checkpoint's top object that are used: the model's tensors by name, and the scalars of its
/// training arguments.
///
/// The official files hold the tensors under `model` and an `argparse.Namespace` under `args` (AudioMAE
/// `util/misc.py`, `save_model`); other trainers write `state_dict` or `model_state_dict`, or the tensors themselves
/// as the top level.
record TorchState(SequencedMap<String, Tensor> tensors, Map<String, Object> arguments) {
    private static final List<String> MODEL_KEYS = List.of("model", "state_dict", "model_state_dict", "module");
    private static final int MOST_TENSORS = 100_000;
    private static final int LONGEST_ARGUMENT = 10_000;

    /// @throws ProblemException if none of these places holds tensors; the sentence says what is there instead
    static TorchState of(PickleValue top, Complaint complaint) {
        if (!(top instanceof Dictionary dictionary)) {
            throw complaint.refused(Sentence.of("checkpoint.holds", describe(top)));
        }
        SequencedMap<String, Tensor> tensors = tensorsOf(modelOf(dictionary, complaint));
        if (tensors.isEmpty()) {
            throw complaint.refused(Sentence.of("checkpoint.holds.none"));
        }
        if (tensors.size() > MOST_TENSORS) {
            throw complaint.refused(Sentence.of("checkpoint.holds.many", MOST_TENSORS));
        }
        return new TorchState(tensors, argumentsOf(dictionary.byName().get("args")));
    }

    private static Dictionary modelOf(Dictionary top, Complaint complaint) {
        for (String key : MODEL_KEYS) {
            if (top.byName().get(key) instanceof Dictionary model) {
                return model;
            }
        }
        for (String key : MODEL_KEYS) {
            PickleValue value = top.byName().get(key);
            if (value instanceof Opaque || value instanceof Global) {
                throw complaint.refused(Sentence.of("checkpoint.holds.under", describe(value), key));
            }
        }
        return top;
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
