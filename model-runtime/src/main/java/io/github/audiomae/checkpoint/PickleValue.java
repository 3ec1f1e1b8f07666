package io.github.audiomae.checkpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The value that an object of a pickle is read as: data, never behaviour.
///
/// Values can contain each other in cycles and to any depth, so no code may traverse them recursively, compare them
/// or print them.
sealed interface PickleValue {
    enum Constant implements PickleValue {
        NONE,
        TRUE,
        FALSE
    }

    record Text(String value) implements PickleValue {}

    record Whole(long value) implements PickleValue {}

    record Real(double value) implements PickleValue {}

    record Tuple(List<PickleValue> items) implements PickleValue {
        @Nullable
        PickleValue item(int index) {
            return index < items.size() ? items.get(index) : null;
        }
    }

    /// A dict; only its string keys are kept.
    final class Dictionary implements PickleValue {
        private @Nullable SequencedMap<String, PickleValue> byName;

        void put(PickleValue key, PickleValue value) {
            if (key instanceof Text text) {
                if (byName == null) {
                    byName = new LinkedHashMap<>();
                }
                byName.put(text.value(), value);
            }
        }

        SequencedMap<String, PickleValue> byName() {
            return byName == null ? new LinkedHashMap<>() : byName;
        }
    }

    /// An `argparse.Namespace`; its attributes are added after it was made.
    final class Namespace implements PickleValue {
        private Dictionary attributes = new Dictionary();

        void build(PickleValue state) {
            if (state instanceof Dictionary dictionary) {
                attributes = dictionary;
            }
        }

        Dictionary attributes() {
            return attributes;
        }
    }

    /// The name of a Python class or function; it is never looked up.
    record Global(String module, String name) implements PickleValue {
        boolean is(String otherModule, String otherName) {
            return module.equals(otherModule) && name.equals(otherName);
        }

        String path() {
            return module + "." + name;
        }
    }

    /// A storage as `torch.save` refers to it: `('storage', class, key, location, element count)`, unchecked.
    record Storage(Tuple id) implements PickleValue {}

    /// A tensor as `torch._utils._rebuild_tensor_v2` would make it from `(storage, offset, sizes, strides, …)`,
    /// unchecked.
    record Tensor(Tuple arguments) implements PickleValue {}

    /// Any other object: only its name is kept.
    record Opaque(String what) implements PickleValue {}
}
