package io.github.audiomae.app.windowmap;

/// What the colours of the points mean.
public enum Colouring {
    /// The best class, from 30 % on.
    CLASS,
    /// What people have called it.
    LABEL,
    /// What the head says that learns from these labels.
    HEAD,
    /// The recording.
    FILE,
    /// The hour of the day at which a window begins.
    HOUR,
    /// A group of similar windows.
    CLUSTER,
    /// How well the model reconstructs it.
    ERROR
}
