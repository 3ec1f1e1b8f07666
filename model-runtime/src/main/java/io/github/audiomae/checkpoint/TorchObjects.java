package io.github.audiomae.checkpoint;

import io.github.audiomae.checkpoint.PickleValue.Dictionary;
import io.github.audiomae.checkpoint.PickleValue.Global;
import io.github.audiomae.checkpoint.PickleValue.Namespace;
import io.github.audiomae.checkpoint.PickleValue.Opaque;
import io.github.audiomae.checkpoint.PickleValue.Tensor;
import io.github.audiomae.checkpoint.PickleValue.Text;
import io.github.audiomae.checkpoint.PickleValue.Tuple;

/// The few Python names that a checkpoint needs, and the data that each stands for. Every other name becomes an
/// opaque value.
final class TorchObjects {
    private static final int MOST_PATH_PARTS = 64;
    private static final int LONGEST_PATH = 4096;
    private static final Opaque UNKNOWN = new Opaque("object");

    private TorchObjects() {}

    /// The value of calling `callable` with `arguments`.
    static PickleValue call(PickleValue callable, PickleValue arguments) {
        if (!(callable instanceof Global global) || !(arguments instanceof Tuple tuple)) {
            return opaque(callable);
        }
        return switch (global.module()) {
            case "torch._utils" -> rebuild(global, tuple);
            case "torch._tensor" -> rebuildFromType(global, tuple);
            case "torch" -> global.name().equals("Size") ? first(tuple, global) : opaque(global);
            case "pathlib", "pathlib._local" -> path(global, tuple);
            default -> create(global);
        };
    }

    /// The value of a new instance of `type`, before its state is set.
    static PickleValue create(PickleValue type) {
        if (type instanceof Global global) {
            if (global.is("collections", "OrderedDict")) {
                return new Dictionary();
            }
            if (global.is("argparse", "Namespace")) {
                return new Namespace();
            }
        }
        return opaque(type);
    }

    private static PickleValue rebuild(Global global, Tuple arguments) {
        return switch (global.name()) {
            case "_rebuild_tensor", "_rebuild_tensor_v2" -> new Tensor(arguments);
            case "_rebuild_parameter", "_rebuild_parameter_with_state" -> first(arguments, global);
            default -> opaque(global);
        };
    }

    /// `_rebuild_from_type_v2(function, type, arguments, state)`: a tensor with Python attributes.
    private static PickleValue rebuildFromType(Global global, Tuple arguments) {
        boolean isTensor = global.name().equals("_rebuild_from_type_v2")
                && arguments.item(0) instanceof Global function
                && function.is("torch._utils", "_rebuild_tensor_v2");
        return isTensor && arguments.item(2) instanceof Tuple inner ? new Tensor(inner) : opaque(global);
    }

    private static PickleValue first(Tuple arguments, Global global) {
        PickleValue first = arguments.item(0);
        return first == null ? opaque(global) : first;
    }

    /// The parts of a path joined by `/`, as a string.
    private static PickleValue path(Global global, Tuple parts) {
        if (!global.name().endsWith("Path") || parts.items().size() > MOST_PATH_PARTS) {
            return opaque(global);
        }
        StringBuilder path = new StringBuilder();
        for (PickleValue part : parts.items()) {
            if (!(part instanceof Text text) || path.length() + text.value().length() > LONGEST_PATH) {
                return opaque(global);
            }
            boolean needsSlash = !path.isEmpty() && path.charAt(path.length() - 1) != '/';
            path.append(needsSlash ? "/" : "").append(text.value());
        }
        return new Text(path.toString());
    }

    private static Opaque opaque(PickleValue origin) {
        return switch (origin) {
            case Global global -> new Opaque(global.path());
            case Opaque same -> same;
            default -> UNKNOWN;
        };
    }
}
