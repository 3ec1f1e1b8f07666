package io.github.audiomae.annotation;

import java.util.List;

/// One change of the annotations of a recording, as a value that can be reversed and stored.
///
/// @param kind what the person did
/// @param removed annotations as they were before
/// @param added annotations as they are afterwards; one that was changed is in both, with the same id
/// @param layersRemoved layers as they were before
/// @param layersAdded layers as they are afterwards
public record Edit(
        Kind kind,
        List<Annotation> removed,
        List<Annotation> added,
        List<Layer> layersRemoved,
        List<Layer> layersAdded) {
    /// What a person did.
    public enum Kind {
        ADD,
        REMOVE,
        MOVE,
        RESIZE,
        RENAME,
        SPLIT,
        MERGE,
        DUPLICATE,
        CHANGE_LAYER,
        IMPORT
    }

    public Edit {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        layersRemoved = List.copyOf(layersRemoved);
        layersAdded = List.copyOf(layersAdded);
    }

    /// A change of annotations alone.
    static Edit of(Kind kind, List<Annotation> removed, List<Annotation> added) {
        return new Edit(kind, removed, added, List.of(), List.of());
    }

    /// The change that takes this one back.
    public Edit reversed() {
        return new Edit(kind, added, removed, layersAdded, layersRemoved);
    }

    /// Whether it changes nothing.
    public boolean isEmpty() {
        return removed.equals(added) && layersRemoved.equals(layersAdded);
    }
}
